// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/service/checklist.h"
#include "core/service/visit_report.h"
#include "core/store/edit.h"

#include <map>
#include <string>

namespace caravan {

class Replica;

/// The engineer is there: status and time of arrival. @p position: where they are, if they want to
/// say so. Error: notPermittedMove.
Result<std::vector<Edit>> checkIn(const Record& visit, TimePoint now, const Value& position = {});

/// Answers one question of a visit's checklist; an answer given before is replaced. Error: invalid.
Result<std::vector<Edit>> answerCheck(Replica& replica, const Record& visit, const CheckItem& item,
                                      const std::string& answer, const std::string& note);

/// A reading of a machine. Error: invalid, key "reason", for a counter that runs backwards or jumps
/// by more than a year could bring, without a reason.
struct ReadingTaken {
    std::string counter; ///< a choice of reading.name
    Decimal value;
    std::string reason;
};
Result<std::vector<Edit>> takeReading(Replica& replica, const Record& visit,
                                      const ReadingTaken& reading, TimePoint now);

/// A part put in: the part, the movement and the stock it came from, which stand or fall together.
struct PartTaken {
    RecordId stock;          ///< nil: not from a stock that is kept here
    std::string description; ///< needed without a stock
    Decimal quantity = Decimal::fromInteger(1);
    std::string serialIn;
    std::string serialOut;
    std::string reason; ///< needed where the stock falls below nothing
};
/// Error: invalid (quantity not above zero), required (key "reason": more than there is; key
/// "description"), notFound.
Result<std::vector<Edit>> usePart(Replica& replica, const Record& visit, const PartTaken& part,
                                  TimePoint now);

/// Closes the work: needs what was done and every required answer. Error: required (key names the
/// field, or "checklist" with the question as detail), notPermittedMove.
Result<std::vector<Edit>> finishWork(Replica& replica, const Record& visit, TimePoint now);

/// The customer's signature below the report as it stands. @p signature: its picture, taken in
/// before (Blobs::take). From then on the report is what the returned edit stores and nothing that
/// it tells can change. Error: as finishWork; required (key "signed_by").
Result<std::vector<Edit>> signVisit(Replica& replica, const Record& visit, const FileRef& signature,
                                    ReportContext context, TimePoint now);

/// What an engineer tells the one who looks after the customer: the fields that a task for them, or
/// a lead, begins with. The entity is "activity" or "lead"; it is the engineer's to complete.
std::map<std::string, Value, std::less<>> recommendation(Replica& replica, const Record& visit,
                                                         const std::string& entity);

/// A correction of a signed report: a record beside it. Error: required.
Result<std::vector<Edit>> addAddendum(Replica& replica, const Record& visit,
                                      const std::string& text, TimePoint now);

} // namespace caravan
