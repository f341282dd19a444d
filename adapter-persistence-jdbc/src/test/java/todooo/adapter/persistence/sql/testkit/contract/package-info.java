/** The contracts that each adapter on SQL keeps. */
@NullMarked
package todooo.adapter.persistence.sql.testkit.contract;

import org.jspecify.annotations.NullMarked;
