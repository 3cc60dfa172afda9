// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

class Replica;

/// What a visit's report says, as a person reads it: one line each, in one language.
struct ReportLine {
    enum class Kind { title, section, fact, text, good, bad };
    Kind kind = Kind::text;
    std::string label; ///< of a fact, or of a checked item
    std::string text;
};

/// What is told to the customer, and what they sign.
struct ReportContext {
    std::string language = "en"; ///< "en", "zh_CN" or "zh_TW"
    int utcOffsetMinutes = 0;    ///< times are written where the work was done
    std::string signedBy;        ///< as they give their name; empty: not signed yet
    std::string signedAt;        ///< as it will be stored
};
/// The language of who is there for the customer, as far as reports are written in it; else
/// English, and @p unsaid where their language is not known.
std::string reportLanguage(Replica& replica, const Record& visit, const std::string& unsaid);
std::vector<ReportLine> reportOf(Replica& replica, const Record& visit,
                                 const ReportContext& context);

/// The lines as the one text that is sealed: stored with the visit, it is the report from then on.
std::string reportText(const std::vector<ReportLine>& lines);
std::vector<ReportLine> reportLines(std::string_view text);
/// SHA-256 of the report's text and the signature's bytes (their SHA-256), 64 hex digits.
std::string reportSeal(std::string_view text, const FileRef& signature);

/// What the QR square on paper says: where the report is and its seal.
struct PaperCode {
    RecordId visit;
    std::string seal; ///< 64 hex digits
};
std::string paperCode(const PaperCode& code);
/// Nothing for anything else; spaces around it do not matter.
std::optional<PaperCode> readPaperCode(std::string_view text);

enum class SealState {
    none,   ///< not signed
    intact, ///< what is stored is what was signed
    broken, ///< the text or the signature was altered afterwards
};
SealState sealOf(const Record& visit);

} // namespace caravan
