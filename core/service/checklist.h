// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

class Replica;

enum class AnswerKind { yesNo, number, choice, text, photo };

/// One question of a checklist.
struct CheckItem {
    RecordId id;
    std::int64_t position = 0;
    std::string text;
    AnswerKind kind = AnswerKind::yesNo;
    std::string unit;                 ///< of a number, for people
    std::optional<Decimal> low;       ///< of a number: below is not in order
    std::optional<Decimal> high;      ///< of a number: above is not in order
    std::vector<std::string> options; ///< of a choice
    bool isRequired = true;
};

struct Checklist {
    RecordId id; ///< nil: the visit has none
    std::string name;
    std::vector<CheckItem> items; ///< by position
};

/// The checklist a visit names; else the one in use for its kind and its machine's product; else
/// the one for its kind and every product; else an empty one.
Checklist readChecklist(Replica& replica, const Record& visit);

/// "good", "bad" or, where an answer says nothing about it, empty. Of a number by its limits; of
/// yes or no by the answer ("yes", "no"). "n/a" is "not_applicable".
std::string verdictOf(const CheckItem& item, std::string_view answer);
/// Error: invalid for an answer that the question cannot have: not a number, none of its options.
Done checkAnswer(const CheckItem& item, std::string_view answer);

/// What was answered at a visit, by question.
std::map<RecordId, Record> readAnswers(Replica& replica, const RecordId& visit);
/// The required questions that have no answer yet.
std::vector<const CheckItem*> unanswered(const Checklist& checklist,
                                         const std::map<RecordId, Record>& answers);

} // namespace caravan
