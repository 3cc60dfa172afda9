// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// verify-report: whether a report is what the customer signed.
#include "app/tool/commands.h"

#include "app/tool/output.h"
#include "app/tool/report_paper.h"
#include "core/base/sha256.h"
#include "core/service/visit_report.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

namespace caravan::tool {
namespace {

namespace json = boost::json;

struct VerifyAsked {
    std::string what; ///< a PDF, or the code of a QR square
    std::string seal; ///< as somebody else has it on paper
    bool asJson = false;
};

/// What can be told; nothing where it cannot.
struct Verdict {
    std::string seal;             ///< of the paper
    std::optional<bool> isIntact; ///< text and signature in the file give that seal
    std::optional<bool> isOurs;   ///< the visit on this laptop has that seal, unaltered
    std::optional<bool> isTheirs; ///< the seal that was given with --seal
};

std::string yesNo(const std::optional<bool>& value)
{
    return !value ? "unknown" : *value ? "yes" : "no";
}

Result<std::string> contentOf(const std::string& name)
{
    std::ifstream file(name, std::ios::binary);
    std::stringstream content;
    content << file.rdbuf();
    if (!file) {
        return Error{ErrorCode::storage, "file", name + " cannot be read"};
    }
    return content.str();
}

int verifyReport(Profile& profile, const VerifyAsked& asked)
{
    Verdict verdict;
    std::string code = asked.what;
    if (std::filesystem::is_regular_file(asked.what)) {
        const auto bytes = contentOf(asked.what);
        if (!bytes) {
            return fail(bytes.error());
        }
        const auto paper = readReportPaper(*bytes);
        if (!paper) {
            return fail(paper.error());
        }
        code = paper->code;
        if (!paper->signature.empty()) {
            FileRef signature;
            signature.sha256 = Sha256::of(paper->signature);
            verdict.isIntact =
                reportSeal(paper->text, signature) == readPaperCode(code).value().seal;
        }
    }
    const std::optional<PaperCode> read = readPaperCode(code);
    if (!read) {
        return fail(Error{ErrorCode::invalid, "code",
                          "\"" + asked.what + "\" is neither a file nor the code of a report"});
    }
    verdict.seal = read->seal;
    if (const auto row = profile.replica().find("visit", read->visit)) {
        verdict.isOurs = row->record.text("report_hash") == read->seal &&
                         sealOf(row->record) == SealState::intact;
    }
    if (!asked.seal.empty()) {
        verdict.isTheirs = asked.seal == read->seal;
    }
    if (asked.asJson) {
        print(json::object{{"visit", read->visit.toString()},
                           {"seal", verdict.seal},
                           {"file_intact", yesNo(verdict.isIntact)},
                           {"same_as_here", yesNo(verdict.isOurs)},
                           {"same_as_given", yesNo(verdict.isTheirs)}});
    } else {
        say("visit          %s\nseal           %s\n", read->visit.toString().c_str(),
            verdict.seal.c_str());
        say("file intact    %s\nsame as here   %s\nsame as given  %s\n",
            yesNo(verdict.isIntact).c_str(), yesNo(verdict.isOurs).c_str(),
            yesNo(verdict.isTheirs).c_str());
    }
    const auto isWrong = [](const std::optional<bool>& one) { return one && !*one; };
    if (isWrong(verdict.isIntact) || isWrong(verdict.isOurs) || isWrong(verdict.isTheirs)) {
        return kFailed;
    }
    const bool isToldByNobody = !verdict.isIntact && !verdict.isOurs && !verdict.isTheirs;
    return isToldByNobody ? kNothingFound : kDone;
}

} // namespace

void addPaper(CLI::App& app, Run& run)
{
    auto asked = std::make_shared<VerifyAsked>();
    CLI::App* command = app.add_subcommand(
        "verify-report", "Check that a service report is what the customer signed");
    command->add_option("what", asked->what, "the PDF, or the text of its QR code")->required();
    command->add_option("--seal", asked->seal, "the seal on another copy, to compare with");
    command->add_flag("--json", asked->asJson, "one JSON document");
    command->callback([asked, &run] {
        run = [asked](Profile& profile) { return verifyReport(profile, *asked); };
    });
}

} // namespace caravan::tool
