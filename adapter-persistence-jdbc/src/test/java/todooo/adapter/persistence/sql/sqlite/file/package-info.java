/** Tests of the files of a SQLite database. */
@NullMarked
package todooo.adapter.persistence.sql.sqlite.file;

import org.jspecify.annotations.NullMarked;
