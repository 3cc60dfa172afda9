// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/toast.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/plain_label.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kToastShadow = 12;
constexpr int kToastBottom = 16;
constexpr int kTextWidthMax = 520;
constexpr int kOffersMax = 2;
constexpr int kLiftMax = 160; ///< from the bottom; what is covered further up stays covered

} // namespace

Toast::Toast(QWidget* host)
    : QWidget(host), m_text(new PlainLabel({}, TextRole::bodyMedium)), m_close(new QToolButton),
      m_timer(new QTimer(this))
{
    setButtonKind(*m_close, ButtonKind::ghost);
    m_close->setIcon(icon(QStringLiteral("x")));
    m_close->setAccessibleName(tr("Close message"));
    m_timer->setSingleShot(true);
    m_timer->setInterval(kToastMs);
    connect(m_timer, &QTimer::timeout, this, &Toast::dismiss);
    connect(m_close, &QToolButton::clicked, this, &Toast::dismiss);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kToastShadow + kCardPadding + kIconSize + kGap, kToastShadow + kGap,
                               kToastShadow + kGap, kToastShadow + kGap);
    layout->setSpacing(kGap);
    layout->addWidget(m_text, 1);
    layout->addSpacing(kGap);
    for (int number = 0; number < kOffersMax; ++number) {
        auto* button = new QPushButton;
        setButtonKind(*button, ButtonKind::secondary);
        connect(button, &QPushButton::clicked, this, [this, number] { act(number); });
        layout->addWidget(button);
        m_buttons.append(button);
    }
    layout->addWidget(m_close);
    host->installEventFilter(this);
    hide();
}

void Toast::say(const QString& text, const QString& iconName, const QString& action,
                std::function<void()> act)
{
    say(text, iconName,
        action.isEmpty() ? QList<ToastAction>() : QList<ToastAction>{{action, std::move(act)}});
}

void Toast::say(const QString& text, const QString& iconName, const QList<ToastAction>& offers)
{
    m_icon = iconName.isEmpty() ? QStringLiteral("circle-check") : iconName;
    m_offers = offers;
    for (int number = 0; number < kOffersMax; ++number) {
        const bool isOffered = number < m_offers.size();
        m_buttons[number]->setText(isOffered ? m_offers[number].label : QString());
        m_buttons[number]->setVisible(isOffered);
    }
    const bool wraps = m_text->fontMetrics().horizontalAdvance(text) > kTextWidthMax;
    m_text->setWordWrap(wraps);
    m_text->setMinimumWidth(wraps ? kTextWidthMax : 0);
    m_text->setText(text);
    setAccessibleName(text);
    place();
    show();
    raise();
    m_timer->start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Toast::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void Toast::dismiss()
{
    m_timer->stop();
    m_offers.clear();
    hide();
}

void Toast::act(int number)
{
    const std::function<void()> act =
        number < m_offers.size() ? m_offers[number].act : std::function<void()>();
    dismiss();
    if (act) {
        act();
    }
}

void Toast::place()
{
    layout()->invalidate();
    const QSize wanted = layout()->sizeHint();
    const QWidget* host = parentWidget();
    QRect box((host->width() - wanted.width()) / 2,
              host->height() - wanted.height() - kToastBottom + kToastShadow, wanted.width(),
              wanted.height());
    const int above =
        topOfCoveredButtons(box.adjusted(kToastShadow, kToastShadow, -kToastShadow, -kToastShadow));
    if (above > host->height() - kLiftMax) {
        box.moveBottom(above + kToastShadow - kGap);
    }
    setGeometry(box);
}

/// Nobody has to wait until it goes to press what is under it. 0: it covers none.
int Toast::topOfCoveredButtons(const QRect& box) const
{
    const QWidget* host = parentWidget();
    int top = 0;
    const QList<QAbstractButton*> buttons = host->findChildren<QAbstractButton*>();
    for (const QAbstractButton* button : buttons) {
        const QRect at(button->mapTo(host, QPoint()), button->size());
        if (button->isVisibleTo(host) && !isAncestorOf(button) && at.intersects(box)) {
            top = top == 0 ? at.top() : std::min(top, at.top());
        }
    }
    return top;
}

void Toast::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    const QRect box = rect().adjusted(kToastShadow, kToastShadow, -kToastShadow, -kToastShadow);
    paintShadow(painter, box, kCardRadius, tokens.dark);
    paintBox(painter, box, tokens.raised, tokens.border, kCardRadius);
    paintIcon(painter, QRect(box.x() + kCardPadding, box.y(), kIconSize, box.height()), m_icon,
              tokens.accent, kIconSize);
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent*)
{
    m_timer->stop();
}

void Toast::leaveEvent(QEvent*)
{
    m_timer->start();
}

void Toast::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_close->setAccessibleName(tr("Close message"));
    }
    QWidget::changeEvent(event);
}

} // namespace caravan::ui
