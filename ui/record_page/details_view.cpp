// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/details_view.h"

#include "core/base/phone.h"
#include "core/record/address.h"
#include "core/schema/layouts.h"
#include "ui/models/calls.h"
#include "ui/models/desk.h"
#include "ui/models/mail.h"
#include "ui/models/maps.h"
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

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

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
    : QWidget(parent), m_desk(desk), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(kCardPadding, 0, kCardPadding, kCardPadding);
    m_rows->setSpacing(0);
}

void DetailsView::setRecord(const Record& record)
{
    clearLayout(*m_rows);
    m_history.clear();
    for (HistoryEntry& entry :
         m_desk.replica().history(record.entity->name, record.id, kHistoryMax)) {
        m_history[entry.group].push_back(std::move(entry));
    }
    bool isFirst = true;
    for (const Layout::Part& part : Layouts::builtIn().of(*record.entity).parts) {
        bool hasHead = false;
        for (const Field* shown : part.fields) {
            const Field& field = *shown;
            const Value& value = record.value(field.name);
            if (isEmpty(value) || !m_desk.rights().mayRead(*record.entity, field)) {
                continue;
            }
            if (!hasHead) {
                hasHead = true;
                if (!isFirst) {
                    m_rows->addSpacing(14);
                    auto* head = new PlainLabel(labelText(part.labels), TextRole::bodyStrong);
                    m_rows->addWidget(head);
                    m_rows->addSpacing(kGap);
                }
                isFirst = false;
            }
            auto* cell = new QWidget;
            auto* lines = new QVBoxLayout(cell);
            lines->setContentsMargins(0, 0, 0, 10);
            lines->setSpacing(2);
            lines->addLayout(makeLabel(*record.entity, field));
            lines->addWidget(makeValue(field, value));
            m_rows->addWidget(cell);
        }
        const bool isAddress =
            std::any_of(part.fields.begin(), part.fields.end(), [](const Field* field) {
                return field->addressPart == AddressPart::street;
            });
        if (hasHead && isAddress) {
            addMapLink(record);
        }
    }
    m_rows->addStretch(1);
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
    m_rows->addWidget(link, 0, Qt::AlignLeft);
    m_rows->addSpacing(10);
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
    if (isHere || isPhone || position || !url.isEmpty()) {
        auto* link = new LinkLabel(text);
        if (isHere) {
            connect(link, &LinkLabel::clicked, this,
                    [this, key = *target] { Q_EMIT recordPicked(key); });
        } else if (isPhone) {
            connect(link, &LinkLabel::clicked, this, [this, text] { dial(text); });
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

/// Where no program takes numbers, the number is at least at hand.
void DetailsView::dial(const QString& text)
{
    const QString number = toQString(dialledPhone(toStd(text)));
    const QUrl url = callUrl(m_desk.preferences(), number);
    if (!url.isEmpty() && QDesktopServices::openUrl(url)) {
        return;
    }
    QGuiApplication::clipboard()->setText(number);
    Q_EMIT messageRequested(
        url.isEmpty()
            ? tr("%1 was copied", "phone number").arg(number)
            : tr("There is no calling program on this laptop; %1 was copied", "phone number")
                  .arg(number));
}

} // namespace caravan::ui
