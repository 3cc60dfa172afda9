// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/column_box.h"

#include "ui/board/board_model.h"
#include "ui/board/column_view.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kColumnWidthMin = 208;
constexpr int kColumnWidthMax = 320;
constexpr int kAddSize = 24;

} // namespace

ColumnBox::ColumnBox(BoardKind& kind, BoardColumn& column, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_column(column), m_view(new ColumnView(column)),
      m_count(new PlainLabel({}, TextRole::caption, Ink::text2)),
      m_sum(new PlainLabel({}, TextRole::caption, Ink::text2)),
      m_add(makeIconButton(QStringLiteral("plus")))
{
    setMinimumWidth(kColumnWidthMin);
    setMaximumWidth(kColumnWidthMax);
    const BoardStage& stage = column.stage();
    QStringList told;
    if (!stage.exit.empty()) {
        told.append(tr("Exit criteria: %1").arg(labelText(stage.exit)));
    }
    told.append(tr("Space lifts a card, arrows choose a column, Enter drops it."));
    if (!kind.stageOfLetter(Qt::Key_W).empty()) {
        told.append(tr("W wins a deal, L loses it."));
    }
    setToolTip(plainToolTip(told.join(QLatin1Char('\n'))));
    m_view->setAccessibleDescription(told.join(QLatin1Char(' ')));
    const QString add = tr("New %1 in “%2”", "kind of record, stage")
                            .arg(labelInSentence(kind.entity().labels), column.name());
    m_add->setToolTip(plainToolTip(add));
    m_add->setAccessibleName(add);
    m_add->setFixedSize(kAddSize, kAddSize);
    m_add->setFocusPolicy(Qt::TabFocus);
    setButtonKind(*m_add, ButtonKind::ghost);
    m_add->setVisible(kind.mayAdd(stage));
    m_sum->setElided(true);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 4, 0);
    head->setSpacing(6);
    head->addWidget(new Pill(column.name(), stage.tone));
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_add);
    head->addStrut(kAddSize); // heads with and without the button are in one line
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_sum);
    layout->addWidget(m_view, 1);
}

void ColumnBox::showSum()
{
    m_count->setText(m_column.count() > m_column.rowCount()
                         ? tr("%1 of %2", "cards shown, records there are")
                               .arg(integerText(m_column.rowCount()), integerText(m_column.count()))
                         : integerText(m_column.count()));
    // Of no cards there is no sum; a blank keeps the heads in one line.
    const PileSum sum = m_column.rowCount() == 0 ? PileSum{} : m_column.sum();
    m_sum->setText(sum.text.isEmpty() ? QStringLiteral(" ") : sum.text);
    m_sum->setToolTip(plainToolTip(sum.exact));
    m_sum->setVisible(m_kind.figure() != nullptr);
}

} // namespace caravan::ui
