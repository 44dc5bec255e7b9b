package org.alliance.kit.request;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.alliance.kit.web.ApiProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

/// Looks through a JSON body before it becomes an object, for what no field of any type takes: null
/// in a list, a name twice, half a character, U+0000, something behind the end.
final class JsonBodyCheck {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(30).maxNumberLength(100).build())
          .build();

  private final Set<String> known;
  private final Deque<Set<String>> names = new ArrayDeque<>();

  private JsonBodyCheck(Set<String> known) {
    this.known = known;
  }

  /// @param known names that may be repeated in a problem; others are the sender's words
  /// @throws ApiProblem that names the field
  static void check(byte[] body, Set<String> known) {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), body)) {
      new JsonBodyCheck(known).all(parser);
    } catch (JacksonException unreadable) {
      throw ApiProblem.badRequest(
          "unreadable-body", "The body is not readable JSON. Send one JSON object in UTF-8.");
    }
  }

  private void all(JsonParser parser) {
    var depth = 0;
    var isOver = false;
    for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (isOver) {
        throw ApiProblem.badRequest(
            "unreadable-body", "Something follows the JSON value. Send one JSON object alone.");
      }
      check(parser, token);
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      isOver = depth == 0;
    }
  }

  private void check(JsonParser parser, JsonToken token) {
    switch (token) {
      case START_OBJECT -> names.push(new HashSet<>());
      case END_OBJECT -> names.pop();
      case PROPERTY_NAME -> {
        requireText(parser, parser.currentName());
        if (!names.element().add(parser.currentName())) {
          throw bad(parser, "the field is sent twice. Send it once");
        }
      }
      case VALUE_STRING -> requireText(parser, parser.getString());
      case VALUE_NULL -> {
        if (parser.streamReadContext().inArray()) {
          throw bad(parser, "null is no value in a list. Leave it out");
        }
      }
      default -> {}
    }
  }

  private void requireText(JsonParser parser, String text) {
    for (var at = 0; at < text.length(); at++) {
      var here = text.charAt(at);
      if (here == 0) {
        throw bad(parser, "the text holds the character U+0000. Leave it out");
      }
      if (Character.isSurrogate(here)) {
        if (!Character.isHighSurrogate(here)
            || at + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(at + 1))) {
          throw bad(parser, "the text holds half a character (a lone surrogate). Send it whole");
        }
        at++;
      }
    }
  }

  private ApiProblem bad(JsonParser parser, String what) {
    return ApiProblem.badRequest(
        "bad-value", "At " + path(parser.streamReadContext()) + ": " + what + ".");
  }

  private String path(TokenStreamContext here) {
    var parent = here.getParent();
    if (parent == null) {
      return "the body";
    }
    var before = parent.getParent() == null ? "" : path(parent.inRoot() ? here : parent);
    return step(here, before);
  }

  private String step(TokenStreamContext here, String before) {
    if (here.inArray()) {
      return before + "[" + here.getCurrentIndex() + "]";
    }
    var name = here.currentName();
    var shown = name != null && known.contains(name) ? name : "[?]";
    return before.isEmpty() || shown.startsWith("[") ? before + shown : before + "." + shown;
  }
}
