package todooo.adapter.persistence.jpa.hibernate;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;

/**
 * SQLite as it is: its INTEGER, the only type that a generated key may have, holds 64 bits
 * (<a href="https://www.sqlite.org/datatype3.html">documentation</a>), so a long fits.
 */
public final class WideIntegerSqliteDialect extends SQLiteDialect {
    @Override
    public boolean equivalentTypes(int typeCode1, int typeCode2) {
        return super.equivalentTypes(typeCode1, typeCode2)
                || (typeCode1 == SqlTypes.BIGINT && typeCode2 == SqlTypes.INTEGER);
    }

    @Override
    public void contributeTypes(TypeContributions types, ServiceRegistry services) {
        super.contributeTypes(types, services);
        types.contributeJdbcType(new SqliteTextJdbcType());
        types.contributeJdbcType(new SqliteIntegerJdbcType());
    }

    @Override
    public int getInExpressionCountLimit() {
        return 0; // none: in parts joined by "or", what is looked up by its ids would be looked for in the whole table
    }
}
