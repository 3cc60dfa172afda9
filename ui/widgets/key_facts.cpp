// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/key_facts.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kCellWidthMin = 150;

} // namespace

KeyFacts::KeyFacts(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(kCardPadding, 12, kCardPadding, 12);
    m_grid->setHorizontalSpacing(kCardPadding);
    m_grid->setVerticalSpacing(10);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KeyFacts::setFacts(const QList<Fact>& facts)
{
    if (facts == m_facts && !facts.isEmpty()) {
        return; // a link that is being pressed stays the one that is released
    }
    m_facts = facts;
    for (QWidget* cell : std::as_const(m_cells)) {
        m_grid->removeWidget(cell);
        cell->hide();
        cell->deleteLater();
    }
    m_cells.clear();
    for (const Fact& fact : facts) {
        auto* cell = new QWidget(this);
        auto* layout = new QVBoxLayout(cell);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(3);
        auto* label = new PlainLabel(fact.label, TextRole::caption, Ink::text3);
        label->setElided(true);
        layout->addWidget(label);
        if (fact.isPill) {
            layout->addWidget(new Pill(fact.value, fact.tone));
        } else if (!fact.link.isEmpty()) {
            auto* link = new LinkLabel(fact.value);
            link->setMinimumHeight(22);
            link->setTone(fact.tone);
            const QString target = fact.link;
            connect(link, &QAbstractButton::clicked, this,
                    [this, target] { Q_EMIT linkPicked(target); });
            layout->addWidget(link, 0, Qt::AlignLeft);
        } else {
            auto* value = new PlainLabel(fact.value, TextRole::bodyMedium);
            value->setMinimumHeight(22);
            value->setElided(true);
            layout->addWidget(value);
        }
        cell->show();
        m_cells.append(cell);
    }
    m_columns = 0;
    setVisible(!m_cells.isEmpty());
    arrange();
}

void KeyFacts::arrange()
{
    const int count = static_cast<int>(m_cells.size());
    if (count == 0) {
        return;
    }
    const int fit = std::max(1, (width() - 2 * kCardPadding) / kCellWidthMin);
    const int lines = (count + fit - 1) / fit;
    const int columns = (count + lines - 1) / lines;
    if (columns == m_columns) {
        return;
    }
    for (QWidget* cell : std::as_const(m_cells)) {
        m_grid->removeWidget(cell);
    }
    for (int i = 0; i < std::max(columns, m_columns); ++i) {
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    }
    m_columns = columns;
    for (int i = 0; i < count; ++i) {
        m_grid->addWidget(m_cells.at(i), i / columns, i % columns);
    }
    updateGeometry();
}

void KeyFacts::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void KeyFacts::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    paintBox(painter, rect(), tokens.surface, tokens.border, kCardRadius);
}

} // namespace caravan::ui
