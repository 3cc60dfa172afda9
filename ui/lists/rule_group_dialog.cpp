// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/rule_group_dialog.h"

#include "ui/lists/filter_bar.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_foot.h"
#include "ui/widgets/dialog_room.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr QSize kRuleGroupDialogSize{520, 260};

} // namespace

RuleGroupDialog::RuleGroupDialog(Desk& desk, const Entity& entity, const FilterRule& group,
                                 int depth, QWidget* parent)
    : QDialog(parent), m_bar(new FilterBar(desk, entity, depth)),
      m_any(new QPushButton(tr("Any of these"))), m_all(new QPushButton(tr("All of these"))),
      m_apply(new QPushButton(tr("Apply")))
{
    setWindowTitle(tr("Filter group"));
    openWithin(*this, kRuleGroupDialogSize);
    m_bar->setOwnsMatch(false);
    m_bar->setRules(group.parts, false);
    auto* match = new QHBoxLayout;
    match->setSpacing(kGap);
    for (QPushButton* button : {m_any, m_all}) {
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setAutoDefault(false);
        setButtonKind(*button, ButtonKind::secondary);
        match->addWidget(button);
    }
    match->addStretch(1);
    (group.kind == FilterRule::Kind::anyOf ? m_any : m_all)->setChecked(true);

    m_apply->setEnabled(!group.parts.empty());
    auto* hint = new PlainLabel(
        tr("These count as one filter, so you can ask for “this, or both of those”."),
        TextRole::body, Ink::text2);
    hint->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kCardPadding);
    layout->addWidget(hint);
    layout->addLayout(match);
    layout->addWidget(m_bar);
    layout->addStretch(1);
    layout->addLayout(makeDialogFoot(*this, *m_apply));
    connect(m_bar, &FilterBar::edited, this,
            [this] { m_apply->setEnabled(!m_bar->rules().empty()); });
}

FilterRule RuleGroupDialog::rule() const
{
    FilterRule group;
    group.kind = m_any->isChecked() ? FilterRule::Kind::anyOf : FilterRule::Kind::allOf;
    group.parts = m_bar->rules();
    return group;
}

} // namespace caravan::ui
