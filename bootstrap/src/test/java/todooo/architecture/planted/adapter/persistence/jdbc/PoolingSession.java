package todooo.architecture.planted.adapter.persistence.jdbc;

import com.zaxxer.hikari.HikariDataSource;

interface PoolingSession {
    HikariDataSource pool();
}
