package org.alliance.ui.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.alliance.ui.PageRequest;
import org.alliance.ui.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/// The language of a controller's page, by the same choice as everywhere.
final class PageLocale implements LocaleResolver {
  private final Pages pages;
  private final ReaderOfRequest readers;

  PageLocale(Pages pages, ReaderOfRequest readers) {
    this.pages = pages;
    this.readers = readers;
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return pages.context(PageRequest.of(request), readers.current()).language().locale();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("The address chooses the language");
  }
}
