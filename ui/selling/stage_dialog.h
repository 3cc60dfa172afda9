// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/selling/pipeline.h"
#include "ui/board/board_kind.h"
#include "ui/forms/values_dialog.h"

namespace caravan::ui {

/// Asks for what a deal lacks before it may stand in a stage; where it lacks nothing, whether to
/// move it there, with a word about it if one likes.
class StageDialog : public ValuesDialog {
    Q_OBJECT

public:
    StageDialog(Desk& desk, const Pipeline& pipeline, const Record& deal, const std::string& stage,
                QWidget* parent);
};

/// Moves deals to a stage, asking first what is missing; one undo step. Says what was done, or
/// nothing when the person changed their mind.
/// @p asksAlways: also where nothing is missing.
std::optional<Moved> moveDeals(Desk& desk, const std::vector<RecordId>& ids,
                               const std::string& stage, QWidget* parent, bool asksAlways = false);

} // namespace caravan::ui
