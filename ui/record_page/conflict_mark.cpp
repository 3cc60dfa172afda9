// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/conflict_mark.h"

#include "ui/forms/conflict_settling.h"
#include "ui/models/conflict_values.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/plain_label.h"

#include <QMenu>

namespace caravan::ui {

namespace {

constexpr int kConflictIcon = 13;
constexpr int kConflictMarkHeight = 20;

} // namespace

ConflictMark::ConflictMark(Desk& desk, const Entity& entity, const Field& field,
                           const Record& conflict, QWidget* parent)
    : QToolButton(parent), m_desk(desk), m_conflict(conflict)
{
    const ConflictValues values(desk.replica(), entity, conflict);
    setText(tr("Conflict"));
    setFont(fontFor(TextRole::caption));
    setIcon(ui::icon(QStringLiteral("git-merge"), Ink::warning)); // the button has one of its own
    setIconSize(QSize(kConflictIcon, kConflictIcon));
    setFixedHeight(kConflictMarkHeight);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    setToolTip(plainToolTip(values.title() + QLatin1Char('\n') + values.body()));
    setAccessibleName(tr("Resolve the conflict: %1", "field").arg(labelText(field.labels)));
    setButtonKind(*this, ButtonKind::ghost);
    setMenu(new QMenu(this));
    const QStringList actions = values.actions();
    for (int i = 0; i < actions.size(); ++i) {
        add(actions.at(i),
            i == 0 && values.canTakeOther() ? ConflictAct::takeOther : ConflictAct::keep);
    }
    if (values.group()) {
        add(ConflictValues::enterAnother(), ConflictAct::enter);
    }
}

void ConflictMark::add(const QString& text, ConflictAct act)
{
    connect(menu()->addAction(text), &QAction::triggered, this, [this, act] {
        const ConflictSettled settled = settleByPerson(m_desk, m_conflict, act, this);
        if (!settled.message.isEmpty()) {
            Q_EMIT messageRequested(settled.message, settled.isDone);
        }
    });
}

} // namespace caravan::ui
