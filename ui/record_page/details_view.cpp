// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/details_view.h"

#include "core/record/address.h"
#include "ui/files/file_preview.h"
#include "ui/models/calls.h"
#include "ui/models/conflict_values.h"
#include "ui/models/desk.h"
#include "ui/models/mail.h"
#include "ui/models/maps.h"
#include "ui/models/value_edit.h"
#include "ui/record_page/conflict_mark.h"
#include "ui/record_page/detail_cell.h"
#include "ui/record_page/field_history.h"
#include "ui/text/format.h"
#include "ui/text/tones.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/press_guard.h"

#include <QApplication>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace caravan::ui {

namespace {

constexpr std::size_t kHistoryMax = 500;
constexpr int kHistoryIcon = 12;

/// Only these schemes leave the program, whatever a record says.
QUrl urlOf(const Field& field, const QString& text)
{
    if (field.type == FieldType::mail) {
        return mailUrl(text);
    }
    const QUrl url(text);
    const bool isWeb =
        url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return field.type == FieldType::web && isWeb ? url : QUrl();
}

} // namespace

DetailsView::DetailsView(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_rows(new QVBoxLayout(this)),
      m_guard(new PressGuard(*this, [this] { showWaiting(); }))
{
    m_rows->setContentsMargins(kCardPadding - kGap, 0, kCardPadding - kGap, kCardPadding);
    m_rows->setSpacing(0);
}

void DetailsView::setRecord(const Record& record)
{
    m_waiting = record;
    m_guard->follow();
}

void DetailsView::showWaiting()
{
    if (m_waiting && !isEditing()) {
        show(*std::exchange(m_waiting, std::nullopt));
    }
}

bool DetailsView::isEditing() const
{
    return std::any_of(m_cells.begin(), m_cells.end(),
                       [](const DetailCell* cell) { return cell->isEditing(); });
}

bool DetailsView::editHere()
{
    const auto focused = std::find_if(m_cells.begin(), m_cells.end(),
                                      [](const DetailCell* cell) { return cell->hasFocus(); });
    if (focused == m_cells.end() || !(*focused)->mayEdit()) {
        return false;
    }
    (*focused)->edit();
    return true;
}

bool DetailsView::finish()
{
    return std::all_of(m_cells.begin(), m_cells.end(),
                       [](DetailCell* cell) { return cell->finish(); });
}

void DetailsView::show(const Record& record)
{
    const QWidget* focused = QApplication::focusWidget();
    const bool hadFocus = focused != nullptr && isAncestorOf(focused);
    keepScrolled(*this);
    clearLayout(*m_rows);
    m_cells.clear();
    m_history.clear();
    m_conflicts.clear();
    for (const Record& conflict : openConflictsOf(m_desk, record.id)) {
        m_conflicts.emplace(conflict.text("group"), conflict);
    }
    m_shown = record;
    for (HistoryEntry& entry :
         m_desk.replica().history(record.entity->name, record.id, kHistoryMax)) {
        m_history[entry.group].push_back(std::move(entry));
    }
    int empty = 0;
    for (const Layout::Part& part : layoutOf(*record.entity).parts) {
        addPart(record, part);
        empty += static_cast<int>(
            std::count_if(part.fields.begin(), part.fields.end(), [&](const Field* field) {
                return isEmpty(record.value(field->name)) && mayEditValue(m_desk, record, *field);
            }));
    }
    addEmptyLink(empty);
    m_rows->addStretch(1);
    const auto current =
        std::find_if(m_cells.begin(), m_cells.end(),
                     [this](const DetailCell* cell) { return cell->field().name == m_current; });
    if (!m_cells.empty()) {
        DetailCell& cell = current == m_cells.end() ? *m_cells.front() : **current;
        makeCurrent(cell);
        if (hadFocus) {
            cell.setFocus(Qt::OtherFocusReason);
        }
    }
}

void DetailsView::addPart(const Record& record, const Layout::Part& part)
{
    bool hasHead = false;
    for (const Field* field : part.fields) {
        const bool isShown = !isEmpty(record.value(field->name)) ||
                             (m_showsEmpty && mayEditValue(m_desk, record, *field));
        if (!isShown || !m_desk.rights().mayRead(*record.entity, *field)) {
            continue;
        }
        if (!hasHead && !m_cells.empty()) {
            m_rows->addSpacing(10);
            auto* head = new PlainLabel(labelText(part.labels), TextRole::bodyStrong);
            head->setContentsMargins(kGap, 0, 0, 0);
            m_rows->addWidget(head);
            m_rows->addSpacing(4);
        }
        hasHead = true;
        addCell(record, *field);
    }
    const bool isAddress =
        std::any_of(part.fields.begin(), part.fields.end(),
                    [](const Field* field) { return field->addressPart == AddressPart::street; });
    if (hasHead && isAddress) {
        addMapLink(record);
    }
}

void DetailsView::addCell(const Record& record, const Field& field)
{
    const Value& value = record.value(field.name);
    QWidget* shown = isEmpty(value)
                         ? new PlainLabel(QStringLiteral("–"), TextRole::body, Ink::text3)
                         : makeValue(field, value);
    auto* cell = new DetailCell(m_desk, record, field, makeLabel(*record.entity, field), shown);
    cell->setAccessibleDescription(displayText(m_desk.replica(), field, value));
    connect(cell, &DetailCell::saved, this,
            [this](const QString& message) { Q_EMIT messageRequested(message, true); });
    connect(cell, &DetailCell::closed, this, &DetailsView::showWaiting, Qt::QueuedConnection);
    connect(cell, &DetailCell::stepRequested, this, [this, cell](int by) { step(*cell, by); });
    m_rows->addWidget(cell);
    m_cells.push_back(cell);
}

/// Tab leads to one value only, the arrows to the others: nobody tabs through thirty.
void DetailsView::makeCurrent(DetailCell& cell)
{
    m_current = cell.field().name;
    for (DetailCell* one : m_cells) {
        one->setFocusPolicy(one == &cell ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void DetailsView::step(const DetailCell& from, int by)
{
    const auto at = std::find(m_cells.begin(), m_cells.end(), &from) - m_cells.begin() + by;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(m_cells.size())) {
        return;
    }
    DetailCell& cell = *m_cells[static_cast<std::size_t>(at)];
    makeCurrent(cell);
    cell.setFocus(Qt::TabFocusReason);
    if (QScrollArea* area = areaAround(*this)) {
        area->ensureWidgetVisible(&cell, 0, kGap);
    }
}

void DetailsView::addEmptyLink(int empty)
{
    if (empty == 0) {
        return;
    }
    auto* link = new LinkLabel(m_showsEmpty ? tr("Hide empty fields")
                                            : tr("Show %Ln empty field(s)", nullptr, empty));
    connect(link, &LinkLabel::clicked, this, [this] {
        m_showsEmpty = !m_showsEmpty;
        show(Record(*m_shown));
    });
    addLink(link);
}

void DetailsView::addLink(LinkLabel* link)
{
    auto* line = new QHBoxLayout;
    line->setContentsMargins(kGap, 2, 0, kGap);
    line->addWidget(link);
    line->addStretch(1);
    m_rows->addLayout(line);
}

/// The whole address in one line, and the way to a map; nothing is sent before the click.
void DetailsView::addMapLink(const Record& record)
{
    const QString line = toQString(oneLine(addressOf(record)));
    if (line.isEmpty()) {
        return; // the position is a link of its own
    }
    auto* link = new LinkLabel(tr("Show on a map"));
    link->setToolTip(plainToolTip(line));
    link->setAccessibleName(tr("Show on a map: %1", "address").arg(line));
    connect(link, &LinkLabel::clicked, this,
            [this, line] { QDesktopServices::openUrl(mapUrl(m_desk.preferences(), line)); });
    addLink(link);
}

/// The label, and a way to the field's history where it was changed.
QLayout* DetailsView::makeLabel(const Entity& entity, const Field& field)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    const QString name = labelText(field.labels);
    line->addWidget(new PlainLabel(name, TextRole::caption, Ink::text3));
    if (m_history.count(entity.groupOf(field).name) != 0) {
        auto* button = new QToolButton;
        button->setIcon(icon(QStringLiteral("history"), Ink::text3));
        button->setIconSize(QSize(kHistoryIcon, kHistoryIcon));
        button->setFixedSize(kHistoryIcon + 6, kHistoryIcon + 4);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolTip(tr("Who changed this, and the earlier values"));
        button->setAccessibleName(tr("History: %1", "field").arg(name));
        setButtonKind(*button, ButtonKind::ghost);
        connect(button, &QToolButton::clicked, this, [this, &entity, &field] {
            FieldHistory(m_desk, entity, field, m_history[entity.groupOf(field).name], this).exec();
        });
        line->addWidget(button);
    }
    const auto conflict = m_conflicts.find(entity.groupOf(field).name);
    if (conflict != m_conflicts.end()) {
        auto* mark = new ConflictMark(m_desk, entity, field, conflict->second);
        connect(mark, &ConflictMark::messageRequested, this, &DetailsView::messageRequested);
        line->addWidget(mark);
    }
    line->addStretch(1);
    return line;
}

QWidget* DetailsView::makeValue(const Field& field, const Value& value)
{
    const QString text = displayText(m_desk.replica(), field, value);
    if (hasTones(field)) {
        return new Pill(text, toneOf(field, value));
    }
    const std::optional<RecordKey> target = targetOf(field, value);
    const bool isHere = target && !m_desk.replica().title(target->entity, target->id).empty();
    const bool isPhone = field.type == FieldType::phone;
    const QUrl url = target || isPhone ? QUrl() : urlOf(field, text);
    const Result<Position> position = field.type == FieldType::position
                                          ? parsePosition(textOf(value))
                                          : Error{ErrorCode::invalid, {}, {}};
    const auto* file = std::get_if<FileRef>(&value);
    if (isHere || isPhone || position || file != nullptr || !url.isEmpty()) {
        auto* link = new LinkLabel(text);
        if (file != nullptr) {
            connect(link, &LinkLabel::clicked, this,
                    [this, &field, shown = *file] { preview(field, shown); });
        } else if (isHere) {
            connect(link, &LinkLabel::clicked, this,
                    [this, key = *target] { Q_EMIT recordPicked(key); });
        } else if (isPhone) {
            connect(link, &LinkLabel::clicked, this, [this, text] { call(text); });
        } else if (position) {
            link->setToolTip(tr("Show on a map"));
            connect(link, &LinkLabel::clicked, this, [this, place = *position] {
                QDesktopServices::openUrl(mapUrl(m_desk.preferences(), place));
            });
        } else if (field.type == FieldType::mail) {
            connect(link, &LinkLabel::clicked, this, [this, text] { Q_EMIT mailPicked(text); });
        } else {
            connect(link, &LinkLabel::clicked, this, [url] { QDesktopServices::openUrl(url); });
        }
        auto* box = new QWidget;
        auto* line = new QHBoxLayout(box);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(link);
        line->addStretch(1);
        return box;
    }
    auto* label = new PlainLabel(text, TextRole::body, target ? Ink::text2 : Ink::text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void DetailsView::preview(const Field& field, const FileRef& file)
{
    FilePreview dialog(m_desk, file, labelText(field.labels), this);
    connect(&dialog, &FilePreview::messageRequested, this, &DetailsView::messageRequested);
    dialog.exec();
}

void DetailsView::call(const QString& number)
{
    if (const QString said = dial(m_desk.preferences(), number); !said.isEmpty()) {
        Q_EMIT messageRequested(said, false);
    }
}

} // namespace caravan::ui
