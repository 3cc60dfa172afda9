// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/shortcut_sheet.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_room.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kColumnWidth = 340;
constexpr int kOfColumn = 3; ///< what, keys, a gap
constexpr QSize kSheetSize(820, 640);
constexpr int kLineHeight = 26;

} // namespace

ShortcutSheet::ShortcutSheet(const QList<QAction*>& actions, const QString& pageTitle,
                             const QList<PageKey>& pageKeys, QWidget* parent)
    : QDialog(parent), m_search(new QLineEdit), m_grid(new QGridLayout)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    openWithin(*this, kSheetSize);
    QList<PageKey> everywhere;
    for (const QAction* action : actions) {
        if (!action->text().isEmpty() && !action->shortcut().isEmpty()) {
            everywhere.append(
                {action->shortcut().toString(QKeySequence::NativeText), action->text()});
        }
    }
    m_groups = {{pageTitle, pageKeys}, {tr("Everywhere"), everywhere}};

    m_search->setPlaceholderText(tr("Find a shortcut"));
    m_search->setAccessibleName(tr("Find a shortcut"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutSheet::fill);
    m_grid->setHorizontalSpacing(kCardPadding);
    m_grid->setVerticalSpacing(4);
    m_sheet = new QWidget;
    auto* lines = new QVBoxLayout(m_sheet);
    lines->setContentsMargins(0, 0, kGap, 0);
    lines->addLayout(m_grid);
    lines->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_sheet);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // scrolled from the field
    m_scroll = scroll;
    m_search->installEventFilter(this);
    auto* buttons = new QDialogButtonBox;
    QPushButton* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kCardPadding);
    layout->addWidget(m_search);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    fill();
}

bool ShortcutSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        QScrollBar* bar = m_scroll->verticalScrollBar();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            bar->setValue(bar->value() + (key == Qt::Key_Down ? kLineHeight : -kLineHeight));
            return true;
        }
        if (key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            bar->setValue(bar->value() + (key == Qt::Key_PageDown ? 1 : -1) * bar->pageStep());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ShortcutSheet::fill()
{
    clearLayout(*m_grid);
    for (int used = 0; used < m_grid->rowCount(); ++used) {
        m_grid->setRowMinimumHeight(used, 0);
    }
    const QString wanted = m_search->text().trimmed();
    int row = 0;
    m_columns = columnsNow();
    for (const Group& group : m_groups) {
        QList<PageKey> shown;
        for (const PageKey& key : group.keys) {
            if (key.what.contains(wanted, Qt::CaseInsensitive) ||
                key.keys.contains(wanted, Qt::CaseInsensitive)) {
                shown.append(key);
            }
        }
        if (shown.isEmpty()) {
            continue;
        }
        m_grid->setRowMinimumHeight(row, kLineHeight + kGap);
        m_grid->addWidget(new PlainLabel(group.title, TextRole::cardTitle), row++, 0, 1, -1,
                          Qt::AlignBottom);
        const int rows = (static_cast<int>(shown.size()) + m_columns - 1) / m_columns;
        for (int i = 0; i < shown.size(); ++i) {
            const int column = i / rows * kOfColumn;
            m_grid->setRowMinimumHeight(row + i % rows, kLineHeight);
            auto* what = new PlainLabel(shown.at(i).what);
            what->setElided(true);
            m_grid->addWidget(what, row + i % rows, column);
            m_grid->addWidget(new KeyCap(shown.at(i).keys), row + i % rows, column + 1,
                              Qt::AlignRight);
        }
        row += rows;
    }
    for (int column = 0; column < m_columns; ++column) {
        m_grid->setColumnStretch(column * kOfColumn, 1);
    }
    m_grid->setColumnMinimumWidth(kOfColumn - 1, m_columns > 1 ? kPageMargin : 0);
    m_sheet->setMinimumHeight(row * (kLineHeight + m_grid->verticalSpacing()) +
                              static_cast<int>(m_groups.size()) * kGap);
}

int ShortcutSheet::columnsNow() const
{
    return width() >= 2 * (kColumnWidth + kPageMargin) ? 2 : 1;
}

void ShortcutSheet::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    if (m_columns != columnsNow()) {
        fill();
    }
}

} // namespace caravan::ui
