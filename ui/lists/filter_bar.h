// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/list_view.h"
#include "ui/models/desk.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QMenu;
class QToolButton;

namespace caravan::ui {

class FlowLayout;

/// The rules of a list as buttons that say them: a click changes one, its cross takes it away.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    /// @p depth: how many brackets are around it.
    FilterBar(Desk& desk, const Entity& entity, int depth = 0, QWidget* parent = nullptr);

    const std::vector<FilterRule>& rules() const { return m_rules; }
    bool matchesAny() const;
    /// False where something else says whether all or any of them hold.
    void setOwnsMatch(bool owns) { m_ownsMatch = owns; }
    void setRules(const std::vector<FilterRule>& rules, bool matchesAny);
    void retranslate();

Q_SIGNALS:
    /// By hand, not by setRules().
    void edited();

private:
    void fillMenu();
    void addRule(const std::string& field);
    void addGroup();
    FilterRule lacking() const;
    /// The rule as a person changed it in its dialog, or nothing.
    std::optional<FilterRule> asked(const FilterRule& rule);
    void changeRule(std::size_t place);
    void removeRule(std::size_t place);
    void rebuild();

    Desk& m_desk;
    const Entity& m_entity;
    int m_depth;
    bool m_ownsMatch = true;
    std::vector<FilterRule> m_rules;
    FlowLayout* m_flow;
    QToolButton* m_add;
    QMenu* m_fields;
    QComboBox* m_match;
    std::vector<QWidget*> m_chips;
};

} // namespace caravan::ui
