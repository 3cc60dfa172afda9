// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/choice_table.h"

#include "core/model/model.h"
#include "ui/text/format.h"
#include "ui/widgets/padded_delegate.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>
#include <iterator>

namespace caravan::ui {
namespace {

constexpr int kChoiceRowHeight = 30;
/// One more than a field may have, so that too many are told as such.
constexpr int kRowsMax = static_cast<int>(kChoicesMax) + 1;

} // namespace

ChoiceTable::ChoiceTable(QWidget* parent) : QTableWidget(parent)
{
    setColumnCount(static_cast<int>(std::size(kFieldLanguages)));
    // By kFieldLanguages, as they call themselves.
    setHorizontalHeaderLabels(
        {QStringLiteral("English"), QStringLiteral("简体中文"), QStringLiteral("繁體中文")});
    setItemDelegate(new PaddedDelegate(this));
    setAccessibleName(tr("Choices"));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kChoiceRowHeight);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    keepRoom();
    connect(this, &QTableWidget::itemChanged, this, [this] {
        keepRoom();
        Q_EMIT edited();
    });
}

void ChoiceTable::setWord(int row, int column, const QString& word)
{
    if (row >= rowCount()) {
        setRowCount(row + 1);
    }
    setItem(row, column, new QTableWidgetItem(word));
}

void ChoiceTable::keepRoom()
{
    const QSignalBlocker quiet(this);
    const auto used = static_cast<int>(choices().size());
    setRowCount(std::min(used + 1, kRowsMax));
}

void ChoiceTable::setChoices(const std::vector<Choice>& choices)
{
    const QSignalBlocker quiet(this);
    setRowCount(0);
    for (const Choice& choice : choices) {
        const int row = rowCount();
        const std::string& first = caravan::label(choice.labels, kFieldLanguages[0]);
        for (int column = 0; column < columnCount(); ++column) {
            // A language that only repeats the first one was filled in from it.
            const std::string& word = caravan::label(choice.labels, kFieldLanguages[column]);
            setWord(row, column, column == 0 || word != first ? toQString(word) : QString());
        }
    }
    keepRoom();
}

std::vector<ChoiceWords> ChoiceTable::choices() const
{
    std::vector<ChoiceWords> rows;
    std::size_t used = 0;
    for (int row = 0; row < rowCount(); ++row) {
        ChoiceWords words;
        for (int column = 0; column < columnCount(); ++column) {
            const QTableWidgetItem* cell = item(row, column);
            words.push_back(cell != nullptr ? toStd(cell->text().simplified()) : std::string());
        }
        const bool isEmpty = std::all_of(words.begin(), words.end(),
                                         [](const std::string& word) { return word.empty(); });
        rows.push_back(std::move(words));
        used = isEmpty ? used : rows.size();
    }
    rows.resize(used);
    return rows;
}

void ChoiceTable::setLines(int row, int column, const QString& lines)
{
    {
        const QSignalBlocker quiet(this);
        for (const QString& line : lines.split(u'\n', Qt::SkipEmptyParts)) {
            if (row >= kRowsMax) {
                break;
            }
            int at = column;
            for (const QString& word : line.split(u'\t')) {
                if (at < columnCount()) {
                    setWord(row, at++, word.simplified());
                }
            }
            ++row;
        }
    }
    keepRoom();
    Q_EMIT edited();
}

void ChoiceTable::keyPressEvent(QKeyEvent* event)
{
    QTableWidgetItem* cell = item(currentRow(), currentColumn());
    if (event->matches(QKeySequence::Paste)) {
        setLines(std::max(0, currentRow()), std::max(0, currentColumn()),
                 QApplication::clipboard()->text());
    } else if (event->matches(QKeySequence::Delete) && cell != nullptr) {
        cell->setText({});
    } else {
        QTableWidget::keyPressEvent(event);
    }
}

void ChoiceTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableWidget::closeEditor(editor, hint);
    // Return goes on to the next row, as one types a list.
    if (hint == QAbstractItemDelegate::SubmitModelCache && currentRow() + 1 < rowCount()) {
        setCurrentCell(currentRow() + 1, 0);
        edit(currentIndex());
    }
}

} // namespace caravan::ui
