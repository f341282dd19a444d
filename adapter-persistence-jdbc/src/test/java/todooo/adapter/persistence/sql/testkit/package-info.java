/** What every adapter on SQL is tested with: databases of a test, connections that fail, and a contract about both. */
@NullMarked
package todooo.adapter.persistence.sql.testkit;

import org.jspecify.annotations.NullMarked;
