/** The files of a SQLite database: the database, its write-ahead log, and what goes wrong with them. */
@NullMarked
package todooo.adapter.persistence.sql.sqlite.file;

import org.jspecify.annotations.NullMarked;
