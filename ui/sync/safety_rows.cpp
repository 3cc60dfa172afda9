// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/sync/safety_rows.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kTurnMs = 80;
constexpr int kTurnDegrees = 24;
constexpr int kRowSeal = 30;
constexpr double kIconShare = 0.56; ///< of the disc

} // namespace

SafetySeal::SafetySeal(int size, QWidget* parent) : QWidget(parent)
{
    setFixedSize(size, size);
}

void SafetySeal::setState(const QString& icon, Tone tone, bool isRunning)
{
    m_icon = icon;
    m_tone = tone;
    if (isRunning && m_timer == 0) {
        m_timer = startTimer(kTurnMs);
    } else if (!isRunning && m_timer != 0) {
        killTimer(m_timer);
        m_timer = 0;
        m_turn = 0;
    }
    update();
}

void SafetySeal::timerEvent(QTimerEvent*)
{
    m_turn = (m_turn + kTurnDegrees) % 360;
    update();
}

void SafetySeal::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = currentTokens();
    QPainter painter(this);
    paintBox(painter, rect(), tokens.soft(m_tone, tokens.surface), Qt::transparent, width() / 2.0);
    if (m_turn != 0) {
        const QPointF middle = QRectF(rect()).center();
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(middle);
        painter.rotate(m_turn);
        painter.translate(-middle);
    }
    paintIcon(painter, rect(), m_icon, tokens.ink(m_tone), static_cast<int>(width() * kIconShare));
}

SafetyLook lookOf(SafetyCheck::State state)
{
    switch (state) {
    case SafetyCheck::State::running:
        return {QStringLiteral("refresh-cw"), Tone::accent, SafetyRows::tr("Checking")};
    case SafetyCheck::State::good:
        return {QStringLiteral("check"), Tone::success, SafetyRows::tr("Safe")};
    case SafetyCheck::State::note:
        return {QStringLiteral("info"), Tone::accent, SafetyRows::tr("For information")};
    case SafetyCheck::State::waits:
        return {QStringLiteral("cloud-upload"), Tone::warning, SafetyRows::tr("Waiting")};
    case SafetyCheck::State::unknown:
        return {QStringLiteral("circle-question-mark"), Tone::warning,
                SafetyRows::tr("Not verified")};
    case SafetyCheck::State::bad:
        break;
    }
    return {QStringLiteral("triangle-alert"), Tone::danger, SafetyRows::tr("Not safe")};
}

SafetyRows::SafetyRows(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(kCardPadding);
}

void SafetyRows::setChecks(const std::vector<SafetyCheck>& checks)
{
    if (checks != m_checks) {
        m_checks = checks;
        fill();
    }
}

void SafetyRows::retranslate()
{
    m_checks.clear();
}

void SafetyRows::fill()
{
    clearLayout(*m_rows);
    for (const SafetyCheck& check : m_checks) {
        m_rows->addWidget(makeRow(check));
    }
}

QWidget* SafetyRows::makeRow(const SafetyCheck& check)
{
    const SafetyLook look = lookOf(check.state);
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kCellPadding);
    auto* seal = new SafetySeal(kRowSeal);
    seal->setState(look.icon, look.tone, check.state == SafetyCheck::State::running);
    line->addWidget(seal, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* title = new PlainLabel(check.title, TextRole::bodyStrong);
    title->setWordWrap(true);
    title->setAccessibleName(look.word + QStringLiteral(": ") + check.title);
    words->addWidget(title);
    if (!check.detail.isEmpty()) {
        auto* detail = new PlainLabel(check.detail, TextRole::body, Ink::text2);
        detail->setWordWrap(true);
        words->addWidget(detail);
    }
    line->addLayout(words, 1);
    auto* state = new PlainLabel(look.word, TextRole::caption, inkOf(look.tone));
    line->addWidget(state, 0, Qt::AlignTop);
    if (check.leadsToSync || check.isMendable) {
        auto* button =
            new QPushButton(check.isMendable ? tr("Adopt the hub's version") : tr("Show"));
        button->setAccessibleName(button->text() + QStringLiteral(": ") + check.title);
        connect(button, &QPushButton::clicked, this,
                check.isMendable ? &SafetyRows::mendPicked : &SafetyRows::syncPicked);
        line->addWidget(button, 0, Qt::AlignTop);
    }
    return row;
}

} // namespace caravan::ui
