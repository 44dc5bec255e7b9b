package org.alliance.kit.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.alliance.kit.web.ApiProblem;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.unit.DataSize;

/// Reads a form with a file as it comes in. The file never lies on a disk in the clear, and is
/// never in memory whole: the parts of the form are handed on while they are read.
public final class UploadedParts {
  private static final int LONGEST_FIELD = 1_000;

  private UploadedParts() {}

  /// Takes the file of a form.
  @FunctionalInterface
  public interface Taking<T> {
    /// @param text the text that stands before the file in the form; empty if there is none
    /// @param file may be read until this returns
    T take(String text, InputStream file) throws IOException;
  }

  /// @param field the name of the text that stands before the file in the form
  /// @param taking gets that text and the file
  /// @throws IOException also for an [UncheckedIOException] of `taking`
  public static <T> T read(
      HttpServletRequest request, DataSize largest, String field, Taking<T> taking)
      throws IOException {
    var upload = new FileUpload();
    // The other parts of the form are small.
    upload.setSizeMax(largest.toBytes() + 64 * 1024);
    upload.setFileCountMax(10);
    try {
      return read(upload.getItemIterator(new ServletRequestContext(request)), field, taking);
    } catch (SizeException tooLarge) {
      throw LimitedStream.tooLarge(largest);
    } catch (FileUploadException broken) {
      throw ApiProblem.badRequest(
          "malformed-form", "The form cannot be read. Go back, choose the file again and send it.");
    } catch (UncheckedIOException failed) {
      throw unlessTooLarge(Objects.requireNonNull(failed.getCause()), largest);
    } catch (IOException failed) {
      throw unlessTooLarge(failed, largest);
    }
  }

  private static IOException unlessTooLarge(IOException failed, DataSize largest) {
    if (NestedExceptionUtils.getMostSpecificCause(failed) instanceof SizeException) {
      throw LimitedStream.tooLarge(largest);
    }
    return failed;
  }

  private static <T> T read(FileItemIterator parts, String field, Taking<T> taking)
      throws IOException {
    var text = "";
    while (parts.hasNext()) {
      var part = parts.next();
      try (var content = part.openStream()) {
        if (!part.isFormField()) {
          return taking.take(text, content);
        }
        if (field.equals(part.getFieldName())) {
          text = new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
        }
      }
    }
    throw ApiProblem.badRequest("no-file", "Choose a file and send the form again.");
  }
}
