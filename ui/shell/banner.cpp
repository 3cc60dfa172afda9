// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/banner.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace caravan::ui {

namespace {

constexpr int kHeight = 44;
constexpr int kBarHeight = 3;

} // namespace

Banner::Banner(QWidget* parent)
    : QWidget(parent), m_text(new PlainLabel({}, TextRole::bodyMedium)), m_action(new QPushButton),
      m_other(new QPushButton)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kPageMargin + kCardPadding + kIconSize + kGap, 0, kPageMargin + kGap,
                               kGap);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_other);
    layout->setSpacing(kGap);
    m_text->setElided(true);
    setFixedHeight(kHeight + kGap);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionPicked);
    connect(m_other, &QPushButton::clicked, this, &Banner::otherPicked);
}

void Banner::say(const QString& iconName, Tone tone, const QString& text, const QString& action,
                 const QString& other, std::optional<double> share)
{
    m_share = share;
    m_icon = iconName;
    m_tone = tone;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_other->setText(other);
    m_other->setVisible(!other.isEmpty());
    update();
}

void Banner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    const QRect box(kPageMargin, 0, width() - 2 * kPageMargin, kHeight);
    paintBox(painter, box, tokens.soft(m_tone, tokens.surface),
             mixed(tokens.border, tokens.ink(m_tone), 0.35), kCardRadius);
    if (m_share) {
        const int room = box.width() - 2 * kCardRadius;
        const QRect track(box.x() + kCardRadius, box.bottom() - kBarHeight, room, kBarHeight);
        painter.fillRect(track, mixed(tokens.surface, tokens.ink(m_tone), 0.2));
        painter.fillRect(
            QRect(track.topLeft(), QSize(static_cast<int>(room * *m_share), kBarHeight)),
            tokens.ink(m_tone));
    }
    paintIcon(painter, QRect(box.x() + kCardPadding, box.y(), kIconSize, box.height()), m_icon,
              tokens.ink(m_tone), kIconSize);
}

} // namespace caravan::ui
