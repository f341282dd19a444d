package todooo.application.testkit.contract.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static todooo.application.testkit.Fixtures.NOON;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.HostileTexts;
import todooo.application.testkit.OwnedTodos;
import todooo.application.testkit.seed.SeededTest;
import todooo.domain.storage.TagRepository;
import todooo.domain.tag.RetiredTag;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagId;
import todooo.domain.tag.TagName;

/** The contract of {@link TagRepository} for the tags alone. The tests may share a database. */
public abstract class TagRepositoryContract {
    private OwnedTodos todos;

    protected abstract Transactions transactions();

    @BeforeEach
    void startWithoutTags() {
        todos = new OwnedTodos(transactions(), Fixtures.newOwner());
    }

    @Test
    void addsATagThatNoTodoHas() {
        Tag added = add("Home");

        assertThat(added.name()).isEqualTo(new TagName("Home"));
        assertThat(added.todos()).isZero();
        assertThat(find("Home")).containsExactly(added);
    }

    @Test
    void findsByAnySpellingAndLeavesOutWhatIsNotThere() {
        Tag home = add("Home");
        Tag street = add("straße");
        add("Other");

        assertThat(find("hOME", "STRASSE", "unknown")).containsExactlyInAnyOrder(home, street);
        assertThat(find("home", "Home")).containsExactly(home);
        assertThat(find("unknown")).isEmpty();
        assertThat(find()).isEmpty();
    }

    @SeededTest
    void keepsHostileNames(long seed) {
        List<Tag> added = HostileTexts.stored(seed).stream()
                .filter(text -> text.codePointCount(0, text.length()) <= TagName.MAX_CODE_POINTS)
                .map(this::add)
                .toList();

        assertThat(list(null, 100)).containsExactlyInAnyOrderElementsOf(added);
        assertThat(added).allSatisfy(tag -> assertThat(find(tag.name().text())).containsExactly(tag));
    }

    @Test
    void listsByFoldedNamesFromCodePointToCodePoint() {
        Stream.of("b", "𝄞", "Ä", "A", "ｚ", "C", "a b").forEach(this::add);

        assertThat(list(null, 10))
                .extracting(tag -> tag.name().text())
                .containsExactly("A", "a b", "b", "C", "Ä", "ｚ", "𝄞");
    }

    @Test
    void pagesFollowNamesWhetherTheyAreStillThereOrNot() {
        List<Tag> all = Stream.of("a", "B", "c", "D", "e").map(this::add).toList();

        assertThat(list(null, 2)).isEqualTo(all.subList(0, 2));
        assertThat(list("b", 2)).isEqualTo(all.subList(2, 4));
        retire(all.get(3), null);
        assertThat(list("D", 2)).isEqualTo(all.subList(4, 5));
        assertThat(list("bb", 2)).containsExactly(all.get(2), all.get(4));
        assertThat(list("e", 2)).isEmpty();
    }

    @Test
    void countsThoseInUse() {
        assertThat(count()).isZero();
        Tag home = add("home");
        add("work");
        assertThat(count()).isEqualTo(2);
        retire(home, null);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whatIsFoundHoldsUntilTheTransactionThatWritesEnds() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> todos.tags("home"), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aCountHoldsUntilTheTransactionThatWritesEnds() {
        int max = 3;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> todos.changeStore(store -> {
                                if (store.tags().count() < max) {
                                    store.tags().add(new TagName("tag " + i));
                                }
                            }),
                            threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }

        assertThat(count()).isEqualTo(max);
    }

    @Test
    void aRetiredTagIsNotFoundAndItsNameIsFree() {
        Tag first = add("home");
        retire(first, null);

        assertThat(find("home")).isEmpty();
        assertThat(list(null, 10)).isEmpty();
        Tag second = add("Home");
        assertThat(second.id().value()).isGreaterThan(first.id().value());
        assertThat(find("home")).containsExactly(second);
    }

    @Test
    void tellsWhichTagRetiredLastUnderAName() {
        Tag first = add("home");
        Tag work = add("work");
        assertThat(retired("home")).isEmpty();
        assertThat(anyRetired()).isEmpty();
        retire(first, work);
        assertThat(retired("HOME")).contains(new RetiredTag(first.id(), first.name(), work.id()));
        Tag second = add("Home");
        retire(second, null);

        assertThat(retired("home")).contains(new RetiredTag(second.id(), second.name(), null));
        assertThat(retired("work")).isEmpty();
        assertThat(anyRetired()).isPresent();
    }

    @Test
    void renamesIntoANewTag() {
        Tag home = add("home");
        Tag house = rename(home, "house");

        assertThat(house.name()).isEqualTo(new TagName("house"));
        assertThat(house.todos()).isZero();
        assertThat(list(null, 10)).containsExactly(house);
        assertThat(retired("home")).contains(new RetiredTag(home.id(), home.name(), house.id()));
    }

    @Test
    void renamesIntoAnotherSpelling() {
        Tag lower = add("home");
        Tag upper = rename(lower, "HOME");

        assertThat(find("home")).containsExactly(upper);
        assertThat(upper.name()).isEqualTo(new TagName("HOME"));
        assertThat(retired("home")).contains(new RetiredTag(lower.id(), lower.name(), upper.id()));
    }

    @Test
    void whatWasLeftToARetiredTagIsLeftToItsSuccessor() {
        Tag a = add("a");
        Tag b = add("b");
        Tag c = add("c");
        retire(a, b);
        retire(b, c);
        assertThat(retired("a")).contains(new RetiredTag(a.id(), a.name(), c.id()));
        Tag d = rename(c, "d");
        assertThat(retired("a")).contains(new RetiredTag(a.id(), a.name(), d.id()));
        assertThat(retired("b")).contains(new RetiredTag(b.id(), b.name(), d.id()));
        retire(d, null);

        assertThat(Stream.of("a", "b", "c", "d"))
                .allSatisfy(name ->
                        assertThat(retired(name).orElseThrow().successor()).isNull());
    }

    @Test
    void aRetiredTagThatNoTodoHasGoesAtOnceWhenItIsFollowed() {
        Tag home = add("home");
        retire(home, null);
        RetiredTag retired = retired("home").orElseThrow();

        assertThat(follow(retired)).isZero();
        assertThat(retired("home")).isEmpty();
        assertThat(follow(retired)).isZero();
    }

    @Test
    void reachesNothingOfAnotherOwner() {
        Tag home = add("home");
        Tag work = add("work");
        OwnedTodos me = todos;
        startWithoutTags();

        assertThat(find("home")).isEmpty();
        assertThat(list(null, 10)).isEmpty();
        assertThat(count()).isZero();
        Tag theirs = add("home");
        assertThat(find("home")).containsExactly(theirs);
        todos = me;
        retire(home, work);
        RetiredTag retired = retired("home").orElseThrow();
        startWithoutTags();
        assertThat(retired("home")).isEmpty();
        assertThat(anyRetired()).isEmpty();
        assertThat(follow(retired)).isZero();
        todos = me;
        assertThat(retired("home")).contains(retired);
    }

    @Test
    void endWithTheirTransaction() {
        var leaked = new AtomicReference<TagRepository>();
        todos.changeStore(store -> leaked.set(store.tags()));

        TagRepository tags = Objects.requireNonNull(leaked.get());
        assertThatIllegalStateException().isThrownBy(() -> tags.find(List.of(new TagName("home"))));
        assertThatIllegalStateException().isThrownBy(() -> tags.list(null, 1));
        assertThatIllegalStateException().isThrownBy(tags::count);
        assertThatIllegalStateException().isThrownBy(() -> tags.add(new TagName("home")));
        assertThatIllegalStateException().isThrownBy(tags::anyRetired);
    }

    @Test
    void aReadWritesNoTag() {
        Tag home = add("home");

        assertThatIllegalStateException()
                .isThrownBy(() -> todos.readStore(store -> store.tags().add(new TagName("work"))));
        assertThatIllegalStateException()
                .isThrownBy(() -> todos.readStore(store -> store.tags().rename(home.id(), new TagName("house"))));
        assertThat(list(null, 10)).containsExactly(home);
    }

    private Tag add(String name) {
        return write(tags -> tags.add(new TagName(name)));
    }

    private Tag rename(Tag tag, String name) {
        return write(tags -> tags.rename(tag.id(), new TagName(name)));
    }

    private void retire(Tag tag, @Nullable Tag successor) {
        @Nullable TagId id = successor == null ? null : successor.id();
        todos.changeStore(store -> store.tags().retire(tag.id(), id));
    }

    private int follow(RetiredTag tag) {
        return this.<Integer>write(tags -> tags.follow(tag, NOON, 10));
    }

    private List<Tag> find(String... names) {
        Collection<TagName> wanted = Stream.of(names).map(TagName::new).toList();
        return todos.readStore(store -> store.tags().find(wanted));
    }

    private List<Tag> list(@Nullable String after, int limit) {
        @Nullable TagName name = after == null ? null : new TagName(after);
        return todos.readStore(store -> store.tags().list(name, limit));
    }

    private int count() {
        return todos.<Integer>readStore(store -> store.tags().count());
    }

    private Optional<RetiredTag> retired(String name) {
        return todos.readStore(store -> store.tags().retired(new TagName(name)));
    }

    private Optional<RetiredTag> anyRetired() {
        return todos.readStore(store -> store.tags().anyRetired());
    }

    private <T> T write(Function<TagRepository, T> work) {
        return todos.writeStore(store -> work.apply(store.tags()));
    }
}
