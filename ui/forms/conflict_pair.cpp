// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/conflict_pair.h"

#include "ui/models/conflict_values.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/marked_text.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

/// Below that a phone number with its button has no room in half of it.
constexpr int kSideBySideWidth = 560;

QPushButton* makeButton(const QString& text, const QString& about)
{
    auto* button = new QPushButton(text);
    button->setAccessibleName(text + QStringLiteral(": ") + about);
    return button;
}

} // namespace

/// The value not in use comes first, as its button and its key (1) do wherever a conflict is shown.
ConflictPair::ConflictPair(const ConflictValues& values, const QString& about, Buttons buttons,
                           QWidget* parent)
    : QWidget(parent), m_sides(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    if (buttons == Buttons::both) {
        const QStringList texts = values.actions();
        m_use = makeButton(texts.value(0), about);
        m_keep = makeButton(texts.value(1), about);
    }
    m_sides->setContentsMargins(0, 0, 0, 0);
    m_sides->setSpacing(kCellPadding);
    m_sides->addWidget(makeSide(tr("Not used"), values.other(), false, m_use), 1);
    m_sides->addWidget(makeSide(tr("In use"), values.kept(), true, m_keep), 1);
}

QWidget* ConflictPair::makeSide(const QString& heading, const ConflictSide& side, bool isInUse,
                                QPushButton* button)
{
    auto* card = new Card;
    card->body()->setContentsMargins(kCellPadding, kCellPadding, kCellPadding, kCellPadding);
    card->body()->setSpacing(6);
    auto* top = new QHBoxLayout;
    top->setSpacing(kGap);
    top->addWidget(new Pill(heading, isInUse ? Tone::success : Tone::neutral));
    top->addStretch(1);
    card->body()->addLayout(top);
    const QString value = side.value.isEmpty() ? tr("empty", "value of a conflict") : side.value;
    card->body()->addWidget(new MarkedText(value, side.marks, Tone::warning));
    const QString by = side.who.isEmpty() || side.when.isEmpty()
                           ? side.who + side.when
                           : tr("%1 · %2", "who changed it, when").arg(side.who, side.when);
    if (!by.isEmpty()) {
        auto* line = new PlainLabel(by, TextRole::caption, Ink::text2);
        line->setElided(true);
        card->body()->addWidget(line);
    }
    card->body()->addStretch(1);
    if (button != nullptr) {
        auto* foot = new QHBoxLayout;
        foot->addWidget(button);
        foot->addStretch(1);
        card->body()->addLayout(foot);
    }
    return card;
}

void ConflictPair::resizeEvent(QResizeEvent* event)
{
    const auto direction = event->size().width() < kSideBySideWidth ? QBoxLayout::TopToBottom
                                                                    : QBoxLayout::LeftToRight;
    if (m_sides->direction() != direction) {
        m_sides->setDirection(direction);
        updateGeometry();
    }
    QWidget::resizeEvent(event);
}

} // namespace caravan::ui
