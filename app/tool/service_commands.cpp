// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/commands.h"

#include "app/tool/output.h"
#include "core/rules/visit_report.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace caravan::tool {
namespace {

namespace json = boost::json;

struct ReportAsked {
    std::string visit;
    std::string seal; ///< as it stands on the paper; empty: not compared
    std::string language = "en";
    bool asJson = false;
};

const char* wordOf(SealState state)
{
    return state == SealState::intact   ? "intact"
           : state == SealState::broken ? "altered"
                                        : "unsigned";
}

/// The report of a visit with its seal; fails where it is not what was signed.
int visitReport(Profile& profile, const ReportAsked& asked)
{
    Replica& replica = profile.replica();
    const auto id = RecordId::parse(asked.visit);
    const auto row = id ? replica.find("visit", *id) : std::nullopt;
    if (!row) {
        return fail(Error{ErrorCode::notFound, "visit", asked.visit});
    }
    const Record& visit = row->record;
    const SealState state = sealOf(visit);
    ReportContext context;
    context.language = asked.language;
    const std::string text = state == SealState::none
                                 ? reportText(reportOf(replica, visit, context))
                                 : visit.text("report");
    const bool isSame = asked.seal.empty() || asked.seal == visit.text("report_hash");
    if (asked.asJson) {
        print(json::object{{"state", wordOf(state)},
                           {"seal", visit.text("report_hash")},
                           {"same_as_paper", isSame},
                           {"report", text}});
    } else {
        std::printf("%s\nseal: %s %s\n", text.c_str(), wordOf(state),
                    visit.text("report_hash").c_str());
        if (!isSame) {
            std::printf("the paper has another seal: %s\n", asked.seal.c_str());
        }
    }
    return state == SealState::broken || !isSame ? kFailed : kDone;
}

} // namespace

void addService(CLI::App& app, Run& run)
{
    auto asked = std::make_shared<ReportAsked>();
    CLI::App* command = app.add_subcommand(
        "visit-report", "Print the report of a service visit and check its seal");
    command->add_option("visit", asked->visit, "id of the visit")->required();
    command->add_option("--seal", asked->seal, "compare with the seal that stands on a paper");
    command->add_option("--language", asked->language, "of a report that is not signed yet")
        ->check(CLI::IsMember({"en", "zh_CN", "zh_TW"}));
    command->add_flag("--json", asked->asJson, "one JSON document");
    command->callback([asked, &run] {
        run = [asked](Profile& profile) { return visitReport(profile, *asked); };
    });
}

} // namespace caravan::tool
