package todooo.endtoend.process;

import java.util.ArrayList;
import java.util.List;

/** A Java agent that uses up the memory of the JVM that it is in, once that has been running for a moment. */
public final class MemoryEater {
    private static final int PIECE = 1 << 16;
    private static final int PAUSE_MILLIS = 2_000;

    private MemoryEater() {}

    /** Called by the JVM before its main class, with the name of a {@link Way}. */
    public static void premain(String way) {
        Way.valueOf(way).start();
    }

    /** In which thread, and what becomes of the error. */
    enum Way {
        VIRTUAL_THREAD {
            @Override
            void start() {
                Thread.ofVirtual().start(MemoryEater::eat);
            }
        },
        PLATFORM_THREAD {
            @Override
            void start() {
                Thread.ofPlatform().daemon().start(MemoryEater::eat);
            }
        },
        CAUGHT {
            @Override
            void start() {
                Thread.ofVirtual().start(() -> {
                    try {
                        eat();
                    } catch (OutOfMemoryError e) {
                        // As if nothing had happened: what it held is free again.
                    }
                });
            }
        },
        CAUGHT_AND_KEPT {
            @Override
            void start() {
                Thread.ofPlatform().daemon().start(() -> {
                    pause();
                    List<byte[]> kept = new ArrayList<>();
                    while (true) {
                        try {
                            kept.add(new byte[PIECE]);
                        } catch (OutOfMemoryError e) {
                            keepTheRest(kept);
                        }
                    }
                });
            }
        };

        abstract void start();
    }

    private static void keepTheRest(List<byte[]> kept) {
        try {
            while (true) {
                kept.add(new byte[1]);
            }
        } catch (OutOfMemoryError e) {
            Thread.onSpinWait();
        }
    }

    private static void eat() {
        pause();
        Object[] eaten = {};
        while (true) {
            eaten = new Object[] {eaten, new byte[PIECE]};
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
