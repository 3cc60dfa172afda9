// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_groups.h"

#include "ui/lists/group_panel.h"
#include "ui/lists/view_tool.h"
#include "ui/text/format.h"

#include <QMenu>

namespace caravan::ui {

ListGroups::ListGroups(Desk& desk, const Entity& entity, QWidget* parent)
    : QToolButton(parent), m_entity(entity), m_panel(new GroupPanel(desk, entity))
{
    styleViewTool(*this, QStringLiteral("list"));
    connect(menu(), &QMenu::aboutToShow, this, &ListGroups::fill);
    connect(m_panel, &GroupPanel::groupPicked, this, [this](const std::optional<Value>& value) {
        m_filter.reset();
        if (value) {
            m_filter = isEmpty(*value) ? Filter::whereEmpty(m_field)
                                       : Filter::where(m_field, Compare::equal, *value);
        }
        Q_EMIT groupPicked();
    });
    m_panel->hide();
}

void ListGroups::retranslate()
{
    const Field* field = m_entity.field(m_field);
    setText(field ? tr("By %1", "grouped by a field").arg(labelText(field->labels)) : tr("Group"));
    setToolTip(tr("Groups with counts and sums"));
}

void ListGroups::setField(const std::string& field)
{
    m_field = m_entity.field(field) ? field : std::string();
    m_filter.reset();
}

void ListGroups::clear()
{
    setField({});
    m_panel->clear();
}

Query ListGroups::query() const
{
    Query query = m_all;
    if (m_filter) {
        query.filter = Filter::all({query.filter, *m_filter});
    }
    return query;
}

void ListGroups::showGroups(const Field* money)
{
    const Field* field = m_entity.field(m_field);
    m_panel->setVisible(field != nullptr);
    if (field) {
        m_panel->show(m_all, *field, money);
    }
}

void ListGroups::fill()
{
    QMenu& fields = *menu();
    fields.clear();
    const auto add = [&](const QString& text, const std::string& field) {
        QAction* action = fields.addAction(text, this, [this, field] {
            setField(field);
            m_panel->clear();
            Q_EMIT fieldPicked();
        });
        action->setCheckable(true);
        action->setChecked(field == m_field);
    };
    add(tr("No groups"), {});
    fields.addSeparator();
    for (const Field& field : m_entity.fields) {
        if (field.isGroupable()) {
            add(labelText(field.labels), field.name);
        }
    }
}

} // namespace caravan::ui
