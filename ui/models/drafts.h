// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"
#include "ui/models/preferences.h"

#include <map>
#include <optional>
#include <vector>

namespace caravan::ui {

/// What was typed into forms and not saved yet, so that neither a crash nor an empty battery loses
/// it. With it goes the record as its author saw it: a draft that is saved later must not claim to
/// know what arrived meanwhile.
class Drafts {
public:
    /// An empty path remembers nothing beyond this run.
    explicit Drafts(const QString& file) : m_kept(file) {}

    struct Draft {
        Record opened;
        std::map<std::string, Value, std::less<>> typed;
        /// What is no value yet: the text in the editor.
        std::map<std::string, QString, std::less<>> texts;
    };
    /// @p id: nil for a record that is to be made. False: it is not on disk.
    bool keep(const RecordId& id, const Draft& draft);
    void forget(const std::string& entity, const RecordId& id);

    /// A text that is no record yet (a dialog's), by a name of its own; empty forgets it. False:
    /// it is not on disk.
    bool keepText(const QString& name, const QString& text);
    QString text(const QString& name) const;
    /// Nothing also where a draft cannot be read any more.
    std::optional<Draft> find(const Entity& entity, const RecordId& id) const;

    /// Of what there are drafts; the id is nil for a record that is to be made.
    std::vector<RecordKey> all() const;

    /// As Preferences::problem().
    const std::optional<Error>& problem() const { return m_kept.problem(); }

private:
    Preferences m_kept;
};

} // namespace caravan::ui
