/** To-dos as all APIs read and show them: request bodies, conditional reads, problems. */
@NullMarked
package todooo.adapter.http.content;

import org.jspecify.annotations.NullMarked;
