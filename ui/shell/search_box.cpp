// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/search_box.h"

#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/pick_popup.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <limits>

namespace caravan::ui {

namespace {

constexpr std::size_t kHitsMax = 40;
constexpr std::size_t kHitsPerKind = 6;
constexpr std::size_t kRecentMax = 8;
constexpr int kPopupWidth = 560;

QString keyText(const RecordKey& key)
{
    return toQString(key.entity) + QLatin1Char('/') + toQString(key.id.toString());
}

} // namespace

SearchBox::SearchBox(Desk& desk, QWidget* parent)
    : QLineEdit(parent), m_desk(desk), m_popup(new PickPopup(*this)), m_typing(new QTimer(this))
{
    addAction(icon(QStringLiteral("search"), Ink::text3), LeadingPosition);
    m_popup->setWidthMin(kPopupWidth);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    connect(this, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &SearchBox::offer);
    connect(m_popup, &PickPopup::picked, this, &SearchBox::take);
    describe();
}

void SearchBox::setCommands(const QList<QAction*>& commands)
{
    m_commands = commands;
}

void SearchBox::begin()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    offer();
}

void SearchBox::end()
{
    clear();
    m_typing->stop(); // emptied, not typed
    m_popup->hide();
    clearFocus();
}

void SearchBox::offer()
{
    QString typed = text().trimmed();
    if (typed.startsWith(QLatin1Char('>'))) {
        offerCommands(typed.mid(1).trimmed());
        return;
    }
    QList<PickItem> items;
    if (typed.isEmpty()) {
        for (const Entity& entity : m_desk.catalogue().entities()) {
            if (entity.place == 0) {
                continue;
            }
            const auto rows =
                m_desk.replica().select({entity.name, {}, {{"changed_at", true}}, {}}, 0, 2);
            for (const Row& row : rows ? *rows : std::vector<Row>{}) {
                if (static_cast<std::size_t>(items.size()) < kRecentMax) {
                    items.append({keyText(row.record.key()), toQString(entity.icon),
                                  recordTitle(row.record), labelText(entity.labels)});
                }
            }
        }
        if (!items.isEmpty()) {
            items.prepend({{}, {}, tr("Changed last"), {}});
        }
        m_popup->offer(items, {}, tr("Type to search everything"));
        return;
    }
    const bool people = typed.startsWith(QLatin1Char('@'));
    if (people || typed.startsWith(QLatin1Char('#'))) {
        typed.remove(0, 1);
    }
    const std::vector<SearchHit> hits =
        m_desk.replica().search(toStd(typed), kHitsMax, people ? "contact" : "");
    std::vector<std::string> kinds;
    for (const SearchHit& hit : hits) {
        const Entity* entity = m_desk.catalogue().entity(hit.key.entity);
        if (entity && std::find(kinds.begin(), kinds.end(), hit.key.entity) == kinds.end()) {
            kinds.push_back(hit.key.entity);
        }
    }
    const auto rank = [this](const std::string& kind) {
        const int place = m_desk.catalogue().at(kind).place;
        return place > 0 ? place : std::numeric_limits<int>::max();
    };
    std::stable_sort(kinds.begin(), kinds.end(),
                     [&](const std::string& a, const std::string& b) { return rank(a) < rank(b); });
    for (const std::string& kind : kinds) {
        const Entity& entity = m_desk.catalogue().at(kind);
        items.append({{}, {}, labelText(entity.plural), {}});
        std::size_t shown = 0;
        for (const SearchHit& hit : hits) {
            if (hit.key.entity == kind && shown++ < kHitsPerKind) {
                items.append({keyText(hit.key), toQString(entity.icon), toQString(hit.title),
                              toQString(hit.detail)});
            }
        }
    }
    m_popup->offer(items, typed, tr("Nothing found"));
}

void SearchBox::offerCommands(const QString& needle)
{
    QList<PickItem> items;
    for (int i = 0; i < m_commands.size(); ++i) {
        const QAction* command = m_commands.at(i);
        const QString name = command->text().remove(QLatin1Char('&'));
        if (command->isEnabled() && name.contains(needle, Qt::CaseInsensitive)) {
            items.append({QStringLiteral(">%1").arg(i), QStringLiteral("corner-down-left"), name,
                          command->shortcut().toString(QKeySequence::NativeText)});
        }
    }
    m_popup->offer(items, needle, tr("Nothing found"));
}

void SearchBox::take(const QString& key)
{
    end();
    if (key.startsWith(QLatin1Char('>'))) {
        m_commands.at(key.mid(1).toInt())->trigger();
        return;
    }
    const qsizetype slash = key.indexOf(QLatin1Char('/'));
    if (const auto id = RecordId::parse(toStd(key.mid(slash + 1)))) {
        Q_EMIT recordPicked({toStd(key.left(slash)), *id});
    }
}

void SearchBox::describe()
{
    setPlaceholderText(tr("Search everything"));
    setAccessibleName(tr("Search everything"));
}

void SearchBox::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus()) {
        return;
    }
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    QFont small = font();
    small.setPixelSize(12);
    painter.setFont(small);
    painter.setPen(tokens.text3);
    painter.drawText(rect().adjusted(0, 0, -kCellPadding, 0), Qt::AlignRight | Qt::AlignVCenter,
                     QStringLiteral("Ctrl+K"));
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        end();
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return) {
        offer();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchBox::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason) {
        offer();
    }
}

void SearchBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
    }
    QLineEdit::changeEvent(event);
}

} // namespace caravan::ui
