package todooo.adapter.http.wire;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;

/** Writes to a connection, within the time that its client may take to read. */
final class TimedWriter implements DataWriter {
    private final TimedConnection connection;
    private final DataWriter writer;

    TimedWriter(TimedConnection connection, DataWriter writer) {
        this.connection = connection;
        this.writer = writer;
    }

    @Override
    public void write(BufferData... buffers) {
        connection.answer(length(buffers), () -> writer.write(buffers));
    }

    @Override
    public void write(BufferData buffer) {
        connection.answer(buffer.available(), () -> writer.write(buffer));
    }

    /** Sends an interim response, by which Helidon asks for a body (100 Continue). */
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

    private static long length(BufferData... buffers) {
        long length = 0;
        for (BufferData buffer : buffers) {
            length += buffer.available();
        }
        return length;
    }
}
