// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/query.h"
#include "ui/models/desk.h"

#include <QToolButton>

#include <optional>
#include <string>

namespace caravan::ui {

class GroupPanel;

/// By which field a list is grouped, and which group is picked: a button with a menu of the fields,
/// and the panel of the groups, which stands elsewhere.
class ListGroups : public QToolButton {
    Q_OBJECT

public:
    ListGroups(Desk& desk, const Entity& entity, QWidget* parent = nullptr);

    void retranslate();
    GroupPanel* panel() { return m_panel; }

    /// Empty where there are no groups.
    const std::string& field() const { return m_field; }
    /// Of no group any more.
    void setField(const std::string& field);
    /// As when a person chose no groups.
    void clear();
    /// Of the group that is picked.
    const std::optional<Filter>& filter() const { return m_filter; }
    /// What the groups are of.
    void setAll(Query all) { m_all = std::move(all); }
    /// The records of the group that is picked, else all.
    Query query() const;
    /// Counts and sums by the money field, or nullptr.
    void showGroups(const Field* money);

Q_SIGNALS:
    void fieldPicked();
    void groupPicked();

private:
    void fill();

    const Entity& m_entity;
    GroupPanel* m_panel;
    std::string m_field;
    std::optional<Filter> m_filter;
    Query m_all;
};

} // namespace caravan::ui
