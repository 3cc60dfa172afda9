// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/selling/pipeline.h"
#include "ui/board/board_kind.h"

#include <QDialog>

namespace caravan::ui {

class FieldEditor;
class FieldRow;

/// Asks for what a deal lacks before it may stand in a stage; where it lacks nothing, whether to
/// move it there, with a word about it if one likes.
class StageDialog : public QDialog {
    Q_OBJECT

public:
    StageDialog(Desk& desk, const Pipeline& pipeline, const Record& deal, const std::string& stage,
                QWidget* parent);

    /// What was entered; empty before it was accepted.
    const std::map<std::string, Value, std::less<>>& values() const { return m_values; }
    FieldEditor* editor(const std::string& field) const;

    void accept() override;

private:
    const Entity& m_entity;
    std::vector<const Field*> m_required;
    std::vector<std::pair<FieldEditor*, FieldRow*>> m_rows;
    std::map<std::string, Value, std::less<>> m_values;
};

/// Moves deals to a stage, asking first what is missing; one undo step. Says what was done, or
/// nothing when the person changed their mind.
/// @p asksAlways: also where nothing is missing.
std::optional<Moved> moveDeals(Desk& desk, const std::vector<RecordId>& ids,
                               const std::string& stage, QWidget* parent, bool asksAlways = false);

} // namespace caravan::ui
