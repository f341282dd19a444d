package todooo.architecture.planted.util;

final class Helper {}
