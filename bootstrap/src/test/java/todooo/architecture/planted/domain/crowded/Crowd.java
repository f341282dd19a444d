package todooo.architecture.planted.domain.crowded;

final class T01 {}

final class T02 {}

final class T03 {}

final class T04 {}

final class T05 {}

final class T06 {}

final class T07 {}

final class T08 {}

final class T09 {}

final class T10 {}

final class T11 {}

final class T12 {}

final class T13 {}

final class T14 {}

final class T15 {}

final class T16 {}

final class T17 {}

final class T18 {}

final class T19 {}

final class T20 {}

final class T21 {}
