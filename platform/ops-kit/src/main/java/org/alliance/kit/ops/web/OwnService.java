package org.alliance.kit.ops.web;

import java.util.Arrays;
import java.util.List;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.web.ApiProblem;
import org.springframework.ui.Model;

/// The service whose pages these are. All services have the same pages, each under its own name.
record OwnService(ServiceName name) {
  /// Where all of them begin, with the name of the service as `{service}`.
  static final String ROOT = "/services/{service}/machinery";

  /// Tells the page whose it is.
  ///
  /// @throws ApiProblem 404 if the address names another service
  void on(Model model, String service) {
    require(service);
    model.addAttribute("service", service);
    model.addAttribute("services", names());
    model.addAttribute("root", root());
  }

  void require(String service) {
    if (!name.code().equals(service)) {
      throw ApiProblem.notFound("service at this address");
    }
  }

  String root() {
    return "/services/" + name.code() + "/machinery";
  }

  private static List<String> names() {
    return Arrays.stream(ServiceName.values()).map(ServiceName::code).toList();
  }
}
