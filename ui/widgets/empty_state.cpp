// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/empty_state.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kBadge = 56;
constexpr int kTextWidth = 380;

class IconBadge : public QWidget {
public:
    using QWidget::QWidget;

    void setIcon(const QString& name)
    {
        m_name = name;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Tokens& tokens = currentTokens();
        paintBox(painter, rect(), tokens.accentSoft, Qt::transparent, kBadge / 2.0);
        paintIcon(painter, rect(), m_name, tokens.accent, 26);
    }

private:
    QString m_name;
};

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_badge(new IconBadge), m_title(new PlainLabel({}, TextRole::cardTitle)),
      m_text(new PlainLabel({}, TextRole::body, Ink::text2)), m_action(new QPushButton)
{
    m_badge->setFixedSize(kBadge, kBadge);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setFixedWidth(kTextWidth);
    setButtonKind(*m_action, ButtonKind::primary);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionPicked);

    auto* layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_badge, 0, Qt::AlignHCenter);
    layout->addSpacing(kGap);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_text);
    middle->addStretch(1);
    layout->addLayout(middle);
    layout->addSpacing(kGap);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void EmptyState::setContent(const QString& iconName, const QString& title, const QString& text,
                            const QString& action)
{
    static_cast<IconBadge*>(m_badge)->setIcon(iconName);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

} // namespace caravan::ui
