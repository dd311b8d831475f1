package org.broadsheet.cms.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.cms.render.RenderService;
import org.broadsheet.cms.render.spi.Format;
import org.broadsheet.cms.view.ArticleView;
import org.broadsheet.cms.view.FeedView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the addresses says what there is, and all that there is. */
class OpenApiTest {
  @TempDir Path folder;
  private PaperOnDisk paper;
  private JsonNode document;

  @BeforeEach
  void start() {
    paper = new PaperOnDisk(folder);
    paper.publish(PaperOnDisk.vote());
    document = JsonMapper.shared().readTree(paper.get("/openapi.json").body());
  }

  @AfterEach
  void stop() {
    paper.close();
  }

  @Test
  void itIsTheSitesOwn() {
    assertEquals("The Aldermoor Courant", document.at("/info/title").asString());
    assertEquals("https://courant.example", document.at("/servers/0/url").asString());
  }

  /** The operation's address with the document's own examples in place of parameters. */
  private static String example(String path, JsonNode operation, boolean withQuery) {
    String target = path;
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.get("name").asString();
      JsonNode value = parameter.get("example");
      if (parameter.get("in").asString().equals("path")) {
        target = target.replace("{" + name + "}", value.asString());
      } else if (value != null && withQuery) {
        query.add(name + "=" + value.asString());
      }
    }
    return query.isEmpty() ? target : target + "?" + String.join("&", query);
  }

  @Test
  void everyAddressThatItNamesAnswersAsItSays() {
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      JsonNode operation = path.getValue().get("get");
      JsonNode responses = operation.get("responses");
      boolean isSearch = path.getKey().equals("/search");
      // Without a search module, only the empty form is there.
      String target = example(path.getKey(), operation, !isSearch);
      if (responses.get("200") == null) {
        assertTrue(responses.has("" + paper.get(target).status()), target);
        continue;
      }
      for (String type : responses.at("/200/content").propertyNames()) {
        SiteResponse response = paper.get(target, type);
        assertEquals(200, response.status(), target + " as " + type);
        assertEquals(type, PaperOnDisk.type(response), target);
        assertTrue(response.header("ETag").isPresent(), target);
      }
    }
  }

  @Test
  void everyFailureThatItNamesForAMissingThingIsSo() {
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      JsonNode operation = path.getValue().get("get");
      if (operation.get("responses").has("404") && path.getKey().contains("{")) {
        String target = path.getKey().replaceAll("\\{(id|section|tag|author|slug|number)}", "9999");
        SiteResponse response = paper.get(target.replace("{yyyy}", "2026").replace("{mm}", "13"));
        assertEquals(404, response.status(), target);
      }
    }
  }

  @Test
  void itNamesEveryAddressOfTheApiAndEveryForm() {
    Set<String> named = new TreeSet<>(document.get("paths").propertyNames());
    Set<String> api = new TreeSet<>();
    ApiRoutes.templates().forEach(each -> api.add("/api/v1/" + each));
    Set<String> namedApi = new TreeSet<>(named);
    namedApi.removeIf(each -> !each.startsWith("/api/"));
    assertEquals(api, namedApi);

    RenderService formats = paper.cms.get(RenderService.class);
    for (Format each : formats.formats(ArticleView.class)) {
      if (each.suffix() != null) {
        assertTrue(
            named.contains("/{section}/{yyyy}/{mm}/{dd}/{slug}" + each.suffix()), each.name());
      }
    }
    for (Format each : formats.formats(FeedView.class)) {
      for (String place : List.of("", "/section/{section}", "/tag/{tag}")) {
        assertTrue(named.contains(place + "/feed" + each.suffix()), each.name());
      }
    }
  }

  @Test
  void itNamesEveryParameterOfTheApi() {
    for (String template : ApiRoutes.templates()) {
      JsonNode operation = document.get("paths").get("/api/v1/" + template).get("get");
      Set<String> named = new TreeSet<>();
      for (JsonNode parameter : operation.path("parameters")) {
        if (parameter.get("in").asString().equals("query")) {
          named.add(parameter.get("name").asString());
        }
      }
      assertEquals(new TreeSet<>(ApiRoutes.parameters(template)), named, template);
    }
  }
}
