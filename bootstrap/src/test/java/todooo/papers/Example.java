package todooo.papers;

/** A command as a page has it, with the output that the page promises. */
record Example(String command, String output) {
    /** The characters that a terminal shows when Ctrl-C stops its program. */
    static final String INTERRUPT = "^C";

    private static final String LISTENING = "Todooo listening on ";

    boolean interrupts() {
        return command.equals(INTERRUPT);
    }

    /** Whether the command is a service, which goes on until it is stopped. */
    boolean serves() {
        return output.contains(LISTENING);
    }
}
