// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_clipboard.h"

#include "core/actions/export_trail.h"
#include "core/exchange/csv.h"
#include "core/exchange/paste.h"
#include "ui/lists/list_output.h"
#include "ui/lists/list_selection.h"
#include "ui/lists/paste_dialog.h"
#include "ui/lists/record_table.h"
#include "ui/lists/table_columns.h"
#include "ui/models/record_list_model.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kCopyMax = 10'000; ///< rows; more belong into a file
/// From so many on, copying is an export: limited and noted. Fewer could be read off the screen.
constexpr std::size_t kNotedFrom = 20;

QString cellText(const TableCell& cell)
{
    if (const auto* number = std::get_if<Decimal>(&cell)) {
        // The program that takes it reads numbers as this desktop writes them.
        return toQString(number->toString()).replace(QLatin1Char('.'), QLocale().decimalPoint());
    }
    if (const auto* day = std::get_if<Date>(&cell)) {
        return toQString(formatDate(*day));
    }
    return toQString(withGuard(std::get<std::string>(cell)));
}

/// As spreadsheets write a cell between tabs.
QString tabbed(QString text)
{
    const bool isPlain = std::none_of(text.begin(), text.end(), [](QChar c) {
        return c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r') ||
               c == QLatin1Char('"');
    });
    if (isPlain) {
        return text;
    }
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
           QLatin1Char('"');
}

/// A table in the two forms in which programs take it.
class CopiedTable {
public:
    void add(const QStringList& cells, const char* tag)
    {
        QStringList line;
        m_html += QStringLiteral("<tr>");
        for (const QString& cell : cells) {
            line.append(tabbed(cell));
            m_html +=
                QStringLiteral("<%1>%2</%1>")
                    .arg(QLatin1String(tag),
                         cell.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
        }
        m_html += QStringLiteral("</tr>\n");
        m_text += line.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    QMimeData* data() const
    {
        auto* data = new QMimeData; // the clipboard owns it
        data->setText(m_text);
        data->setHtml(QStringLiteral("<meta charset=\"utf-8\"><table>\n%1</table>").arg(m_html));
        return data;
    }

private:
    QString m_text;
    QString m_html;
};

} // namespace

ListClipboard::ListClipboard(Desk& desk, const Entity& entity, RecordTable& table,
                             ListSelection& selection, QWidget* parent)
    : QObject(parent), m_desk(desk), m_entity(entity), m_table(table), m_selection(selection),
      m_window(parent)
{
    table.installEventFilter(this);
}

bool ListClipboard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) {
        return QObject::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Copy)) {
        copy();
    } else if (key->key() == Qt::Key_C &&
               key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        copyRows();
    } else if (key->matches(QKeySequence::Paste)) {
        paste();
    } else {
        return QObject::eventFilter(watched, event);
    }
    return true;
}

void ListClipboard::copy()
{
    if (m_table.selectedRowCount() > 1) {
        copyRecords(false);
    } else if (m_table.currentIndex().isValid()) {
        QGuiApplication::clipboard()->setText(m_table.currentIndex().data().toString());
    }
}

void ListClipboard::copyRows()
{
    copyRecords(true);
}

bool ListClipboard::mayTakeOut(const std::vector<Record>& records)
{
    if (records.size() < kNotedFrom) {
        return true;
    }
    Query query;
    query.entity = m_entity.name;
    std::vector<Value> ids;
    for (const Record& record : records) {
        ids.emplace_back(record.id);
    }
    query.filter = Filter::whereIn("id", std::move(ids));
    const Done noted = noteExport(m_desk.replica(), {query}, "clipboard", m_desk.now());
    if (!noted) {
        Q_EMIT messageRequested(errorText(noted.error()), false);
    }
    return bool(noted);
}

void ListClipboard::copyRecords(bool withIds)
{
    if (m_table.selectedRowCount() > kCopyMax) {
        Q_EMIT messageRequested(
            tr("At most %Ln row(s) can be copied at once. Export the list instead.", nullptr,
               kCopyMax),
            false);
        return;
    }
    const std::vector<Record> records = m_selection.records();
    if (records.empty() || !mayTakeOut(records)) {
        return;
    }
    const std::vector<const Field*> fields = m_table.columns().shownFields();
    CopiedTable table;
    QStringList line;
    for (const std::string& heading : headerOf(fields)) {
        line.append(toQString(heading));
    }
    const QString id = toQString(std::string(kIdHeading));
    table.add(withIds ? line << id : line, "th");
    for (const Record& record : records) {
        line.clear();
        for (const TableCell& cell : cellsOf(m_desk.replica(), record, fields)) {
            line.append(cellText(cell));
        }
        table.add(withIds ? line << toQString(record.id.toString()) : line, "td");
    }
    QGuiApplication::clipboard()->setMimeData(table.data());
    const int count = static_cast<int>(records.size());
    Q_EMIT messageRequested(withIds ? tr("%Ln row(s) copied with their IDs", nullptr, count)
                                    : tr("%Ln row(s) copied", nullptr, count),
                            false);
}

std::vector<const Field*> ListClipboard::fieldsFromCurrent() const
{
    std::vector<const Field*> fields;
    const auto* model = static_cast<RecordListModel*>(m_table.model());
    for (int column = m_table.currentIndex().column(); column < model->columnCount(); ++column) {
        if (!m_table.isColumnHidden(column)) {
            fields.push_back(&model->fieldAt(column));
        }
    }
    return fields;
}

void ListClipboard::paste()
{
    if (!m_table.currentIndex().isValid()) {
        return;
    }
    auto cells = readPastedCells(toStd(QGuiApplication::clipboard()->text()));
    if (!cells) {
        Q_EMIT messageRequested(cells.error().code == ErrorCode::tooLarge
                                    ? tr("Too much to paste at once. Import it as a CSV file.")
                                    : tr("The clipboard holds no text that can be pasted."),
                                false);
        return;
    }
    if (cells->empty()) {
        Q_EMIT messageRequested(tr("The clipboard holds no text that can be pasted."), false);
        return;
    }
    const auto* model = static_cast<RecordListModel*>(m_table.model());
    const int selected = m_table.selectedRowCount();
    if (cells->size() == 1 && cells->front().size() == 1 && selected > 1) {
        if (selected > kCopyMax) {
            Q_EMIT messageRequested(tr("Select fewer rows."), false);
            return;
        }
        cells->assign(static_cast<std::size_t>(selected), cells->front()); // fills the column
    }
    std::vector<int> rows; // of the selection, where it says which rows are meant
    if (static_cast<std::size_t>(selected) == cells->size()) {
        for (const RowRange& range : m_table.selectedRanges()) {
            for (int row = range.first; row < range.first + range.count; ++row) {
                rows.push_back(row);
            }
        }
    }
    const PastedBlock block = blockOf(m_entity, std::move(*cells), fieldsFromCurrent());
    const int first = m_table.currentIndex().row();
    PasteEffect effect = effectOf(
        m_desk.replica(), m_entity, block, [&](std::size_t row) -> std::optional<RecordId> {
            const int at = row < rows.size() ? rows[row] : first + static_cast<int>(row);
            return at < model->rowCount() ? model->idAt(at) : std::nullopt;
        });
    PasteDialog dialog(m_desk, m_entity, std::move(effect), m_window);
    if (dialog.exec() == QDialog::Accepted) {
        m_selection.changeMany(dialog.edits(), tr("Pasting …"), [](int count) {
            return tr("%Ln record(s) changed by pasting", nullptr, count);
        });
    }
}

} // namespace caravan::ui
