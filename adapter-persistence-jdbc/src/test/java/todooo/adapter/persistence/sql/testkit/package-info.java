/** Test kit for adapters on SQL: test databases, connections that fail, and the contracts that use both. */
@NullMarked
package todooo.adapter.persistence.sql.testkit;

import org.jspecify.annotations.NullMarked;
