package org.broadsheet.cms.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that hold between packages and modules. They live here, where all modules are seen. */
class ArchitectureTest {

  private static final String BASE = "org.broadsheet.cms";
  private static final String BENCHMARKS = BASE + ".benchmarks..";
  private static final String EXAMPLES = BASE + ".examples..";

  /**
   * The packages of cms-core from low to high, below {@link #BASE}; the empty one is the base. A
   * package sees itself and those before it. A new package gets its place here.
   */
  private static final List<String> CORE_LAYERS =
      List.of(
          ".error",
          ".visibility",
          ".lifecycle",
          ".extension",
          ".slug",
          ".content",
          ".asset",
          ".section",
          ".site",
          ".article",
          ".json",
          ".store",
          ".store.jdbc",
          ".workflow",
          ".search",
          ".related",
          ".breaking",
          ".newsletter",
          ".view",
          ".importing",
          ".exporting",
          ".plugin",
          "");

  /** What is a plain value, free of injection and of any mapping. */
  private static final String[] VALUES =
      packages(
          ".error", ".visibility", ".slug", ".content", ".asset", ".section", ".site", ".article");

  private static final List<String> LIBRARIES = List.of("cms-core", "cms-search", "cms-render");

  private static final Pattern MODULE = Pattern.compile("/(cms-[a-z]+|benchmarks)/target/");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          // What JMH writes for each benchmark is not ours to arrange.
          .withImportOption(place -> !place.contains("/jmh_generated/"))
          .importPackages(BASE);

  /** From a module's name to its classes. */
  private static final Map<String, Set<JavaClass>> MODULES =
      CLASSES.stream().collect(groupingBy(ArchitectureTest::module, TreeMap::new, toSet()));

  @ParameterizedTest
  @ValueSource(strings = {"cms-core", "cms-search", "cms-render", "cms-examples", "benchmarks"})
  void theRulesSeeEveryClassOfTheModule(String module) throws IOException {
    TreeSet<String> seen =
        MODULES.getOrDefault(module, Set.of()).stream()
            .filter(type -> type.isTopLevelClass() && !isTemplate(type))
            .map(JavaClass::getName)
            .collect(toCollection(TreeSet::new));

    assertEquals(sources(module), seen);
  }

  @Test
  void theRulesSeeTheModulesOfTheLibrary() {
    assertTrue(MODULES.keySet().containsAll(LIBRARIES), () -> "only " + MODULES.keySet());
  }

  @Test
  void everyPackageOfTheCoreHasItsLayer() {
    TreeSet<String> unknown =
        MODULES.get("cms-core").stream()
            .map(type -> type.getPackageName().substring(BASE.length()))
            .filter(name -> !CORE_LAYERS.contains(name))
            .collect(toCollection(TreeSet::new));

    assertEquals(Set.of(), unknown, "give each of these a place in CORE_LAYERS");
  }

  static Stream<String> coreLayersButTheHighest() {
    return CORE_LAYERS.stream().limit(CORE_LAYERS.size() - 1);
  }

  @ParameterizedTest
  @MethodSource("coreLayersButTheHighest")
  void aLowerLayerNeverSeesAHigherOne(String layer) {
    String[] higher =
        CORE_LAYERS.stream()
            .skip(CORE_LAYERS.indexOf(layer) + 1L)
            .map(name -> BASE + name)
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(BASE + layer)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(higher)
        .allowEmptyShould(true) // A layer whose packages are still to come.
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycles() {
    check(slices().matching("org.broadsheet.(**)").should().beFreeOfCycles());
  }

  @Test
  void noPackageIsInTwoModules() {
    Map<String, Set<String>> homes =
        CLASSES.stream()
            .collect(
                groupingBy(
                    JavaClass::getPackageName,
                    TreeMap::new,
                    mapping(ArchitectureTest::module, toCollection(TreeSet::new))));

    homes.values().removeIf(modules -> modules.size() == 1);
    assertEquals(Map.of(), homes);
  }

  @Test
  void contentDependsOnNothing() {
    check(
        classes()
            .that()
            .resideInAPackage(BASE + ".content..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                BASE + ".content..", BASE + ".error", "java..", "org.jspecify.annotations"));
  }

  @Test
  void valuesKnowNeitherInjectionNorMapping() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(VALUES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.inject..", "jakarta.inject..", "tools.jackson.."));
  }

  @Test
  void luceneStaysInItsPackages() {
    checkOnlyIn(
        new String[] {BASE + ".search.lucene..", BASE + ".search.related.lucene..", BENCHMARKS},
        "org.apache.lucene..");
  }

  @Test
  void jdbcStaysInItsPackage() {
    checkOnlyIn(
        new String[] {BASE + ".store.jdbc..", BENCHMARKS},
        "java.sql..",
        "javax.sql..",
        "org.sqlite..",
        "com.zaxxer..");
  }

  @Test
  void httpAndCommandLinesStayInTheExamples() {
    checkOnlyIn(
        new String[] {EXAMPLES, BENCHMARKS},
        "io.helidon..",
        "picocli..",
        "com.sun.net.httpserver..");
  }

  @Test
  void searchAndRenderDoNotKnowEachOther() {
    String[] search = {
      BASE + ".search.lucene..", BASE + ".search.related..", BASE + ".search.opensearch.."
    };
    String[] render = {BASE + ".render..", BASE + ".web.."};

    checkSeparate(search, render);
    checkSeparate(render, search);
  }

  @Test
  void injectionIsByConstructor() {
    check(noFields().should().beAnnotatedWith("jakarta.inject.Inject"));
    check(noFields().should().beAnnotatedWith("com.google.inject.Inject"));
  }

  @Test
  void librariesPrintNothing() {
    check(noClasses().that(areLibrary()).should(ACCESS_STANDARD_STREAMS));
  }

  @Test
  void librariesAskTheInjectedClockForTheTime() {
    DescribedPredicate<JavaMethodCall> asksTheSystem =
        DescribedPredicate.<JavaMethodCall>describe(
                "call now() of java.time without a clock",
                call ->
                    call.getTargetOwner().getPackageName().startsWith("java.time")
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isAssignableTo(java.time.Clock.class)))
            .or(
                DescribedPredicate.describe(
                    "call System.currentTimeMillis()",
                    call ->
                        call.getTargetOwner().isEquivalentTo(System.class)
                            && call.getName().equals("currentTimeMillis")));

    check(noClasses().that(areLibrary()).should().callMethodWhere(asksTheSystem));
    check(
        noClasses().that(areLibrary()).should().dependOnClassesThat().areAssignableTo(Date.class));
  }

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
    for (Map.Entry<String, Set<JavaClass>> module : MODULES.entrySet()) {
      TreeSet<String> names =
          module.getValue().stream()
              .map(JavaClass::getPackageName)
              .collect(toCollection(TreeSet::new));
      for (String name : names) {
        Path file =
            sourceFolder(module.getKey()).resolve(name.replace('.', '/') + "/package-info.java");
        assertTrue(Files.exists(file), name + " has no package-info.java");
        assertTrue(Files.readString(file).contains("/**"), name + " does not say what it is for");
        assertTrue(
            CLASSES.getPackage(name).isAnnotatedWith(NullMarked.class),
            name + " is not @NullMarked");
      }
    }
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(false).check(CLASSES);
  }

  private static void checkOnlyIn(String[] homes, String... used) {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(homes)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(used));
  }

  private static void checkSeparate(String[] one, String[] other) {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(one)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(other));
  }

  private static DescribedPredicate<JavaClass> areLibrary() {
    return DescribedPredicate.describe(
        "are of a library module", type -> LIBRARIES.contains(module(type)));
  }

  private static String[] packages(String... names) {
    return Arrays.stream(names).map(name -> BASE + name).toArray(String[]::new);
  }

  /** Whether a class is generated from a template, and so has no source file of its own. */
  private static boolean isTemplate(JavaClass type) {
    return type.getSimpleName().matches("Jte.+Generated");
  }

  private static String module(JavaClass type) {
    String place = type.getSource().orElseThrow().getUri().toString();
    Matcher matcher = MODULE.matcher(place);
    assertTrue(matcher.find(), type.getName() + " is of no module: " + place);
    return matcher.group(1);
  }

  /** The top-level classes that a module's source files declare, by their full names. */
  private static Set<String> sources(String module) throws IOException {
    Path folder = sourceFolder(module);
    if (!Files.exists(folder)) {
      return new TreeSet<>();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '.'))
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(toCollection(TreeSet::new));
    }
  }

  private static Path sourceFolder(String module) {
    return Path.of("..", module, "src", "main", "java");
  }
}
