// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/trial_strip.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

TrialStrip::TrialStrip(QWidget* parent)
    : QWidget(parent), m_title(new PlainLabel({}, TextRole::cardTitle)),
      m_note(new PlainLabel({}, TextRole::caption, Ink::text2)), m_takeOver(new QPushButton)
{
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_note);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kGap, kPageMargin, kGap);
    layout->setSpacing(kCardPadding);
    layout->addLayout(words, 1);
    layout->addWidget(m_takeOver);
    setButtonKind(*m_takeOver, ButtonKind::primary);
    retranslate();
}

void TrialStrip::retranslate()
{
    m_title->setText(tr("What if?"));
    m_note->setText(tr("A copy to try things in. Nothing of it is sent, and closing it loses it."));
    m_takeOver->setText(tr("Take over …"));
}

void TrialStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace caravan::ui
