package org.alliance.ui.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alliance.ui.PageRequest;
import org.alliance.ui.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/// Gives every view its [org.alliance.ui.PageContext].
final class PageContexts implements HandlerInterceptor {
  private final Pages pages;
  private final ReaderOfRequest readers;

  PageContexts(Pages pages, ReaderOfRequest readers) {
    this.pages = pages;
    this.readers = readers;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView view) {
    if (view != null && view.getViewName() != null && !view.getViewName().startsWith("redirect:")) {
      view.addObject(Pages.CONTEXT, pages.context(PageRequest.of(request), readers.current()));
    }
  }
}
