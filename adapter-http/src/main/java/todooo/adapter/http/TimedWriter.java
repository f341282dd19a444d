package todooo.adapter.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;

/** Writes to a connection only as long as its client may take to read. */
record TimedWriter(TimedConnection connection, DataWriter writer) implements DataWriter {
    @Override
    public void write(BufferData... buffers) {
        connection.answer(() -> writer.write(buffers));
    }

    @Override
    public void write(BufferData buffer) {
        connection.answer(() -> writer.write(buffer));
    }

    /** Sends what is not the answer yet: Helidon asks for a body with it (100 Continue). */
    @Override
    public void writeNow(BufferData... buffers) {
        connection.write(() -> writer.writeNow(buffers));
    }

    @Override
    public void writeNow(BufferData buffer) {
        connection.write(() -> writer.writeNow(buffer));
    }

    @Override
    public void flush() {
        writer.flush();
    }

    @Override
    public void close() {
        writer.close();
    }
}
