// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/search_box.h"
#include "core/record/record_code.h"

#include "core/query/match_marks.h"
#include "core/schema/navigation.h"
#include "ui/models/reader.h"
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

constexpr std::size_t kHitsPerKind = 6;
constexpr int kCommandsMax = 5;
constexpr int kRecentMax = 8;
constexpr int kPopupWidth = 560;

QString keyText(const RecordKey& key)
{
    return toQString(key.entity) + QLatin1Char('/') + toQString(key.id.toString());
}

} // namespace

SearchBox::SearchBox(Desk& desk, QWidget* parent)
    : QLineEdit(parent), m_desk(desk), m_popup(new PickPopup(*this)),
      m_reader(new Reader(desk, this)), m_typing(new QTimer(this))
{
    addAction(icon(QStringLiteral("search"), Ink::text3), LeadingPosition);
    m_popup->setWidthMin(kPopupWidth);
    m_popup->setTabPicks(false); // what is picked here opens a page
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    connect(this, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &SearchBox::offer);
    m_popup->setFreshen([this] {
        if (m_typing->isActive() || m_reader->isBusy()) {
            m_typing->stop();
            offerNow();
        }
    });
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
    m_reader->forget();
    m_popup->hide();
    clearFocus();
}

SearchBox::Question SearchBox::question() const
{
    const QString typed = text().trimmed();
    const QChar first = typed.isEmpty() ? QChar() : typed.front();
    Question asked;
    asked.isForCommands = first == QLatin1Char('>');
    for (const Entity& entity : m_desk.catalogue().entities()) {
        if (!first.isNull() && toQString(entity.searchSign) == first) {
            asked.entity = entity.name;
        }
    }
    const bool hasSign = asked.isForCommands || !asked.entity.empty() || first == QLatin1Char('#');
    asked.text = hasSign ? typed.mid(1).trimmed() : typed;
    return asked;
}

void SearchBox::offer()
{
    const Question asked = question();
    if (const auto scanned = keyFromCode(toStd(text()))) {
        m_reader->forget();
        showScanned(*scanned);
    } else if (asked.isForCommands) {
        m_reader->forget();
        m_popup->offer(commandsNamed(asked.text, std::numeric_limits<int>::max()), asked.text,
                       tr("Nothing found"));
    } else if (asked.text.isEmpty()) {
        m_reader->forget();
        offerNewest();
    } else {
        m_reader->ask([this, asked](Replica& replica) -> Reader::Show {
            const auto hits = replica.search(toStd(asked.text), kHitsPerKind, asked.entity);
            return [this, asked, hits] { show(asked.text, hits); };
        });
    }
}

void SearchBox::offerNow()
{
    const Question asked = question();
    if (asked.isForCommands || asked.text.isEmpty() || keyFromCode(toStd(text()))) {
        offer();
        return;
    }
    m_reader->forget();
    show(asked.text, m_desk.replica().search(toStd(asked.text), kHitsPerKind, asked.entity));
}

void SearchBox::offerNewest()
{
    QList<PickItem> items;
    for (const Entity* work : m_desk.catalogue().navigation().work(m_desk.catalogue())) {
        const Entity& entity = *work;
        const auto rows =
            m_desk.replica().select({entity.name, {}, {{"changed_at", true}}, {}}, 0, 2);
        if (!rows) {
            m_desk.reportReadFailure(rows.error());
            return;
        }
        for (const Row& row : *rows) {
            if (items.size() < kRecentMax) {
                items.append({keyText(row.record.key()), toQString(entity.icon),
                              recordTitle(row.record), labelText(entity.labels)});
            }
        }
    }
    if (!items.isEmpty()) {
        items.prepend({{}, {}, tr("Recent"), {}});
    }
    m_popup->offer(items, {}, tr("Type to search everything"));
}

/// A label that was scanned is one record or none: nothing is looked for.
void SearchBox::showScanned(const RecordKey& key)
{
    std::vector<SearchHit> hits;
    const std::string title = m_desk.catalogue().entity(key.entity) != nullptr
                                  ? m_desk.replica().title(key.entity, key.id)
                                  : std::string();
    if (!title.empty()) {
        hits.push_back({key, title, {}, {}});
    }
    m_popup->offer(hitsOfKinds(hits), {}, tr("This label belongs to nothing on this laptop"));
}

void SearchBox::show(const QString& text, const std::vector<SearchHit>& hits)
{
    QList<PickItem> items = hitsOfKinds(hits);
    const QList<PickItem> commands = commandsNamed(text, kCommandsMax);
    if (!commands.isEmpty()) {
        const PickItem heading{{}, {}, tr("Pages and actions"), {}};
        // Who types the whole name of a page means it, whatever notes contain the word.
        const bool isNamed =
            std::any_of(commands.begin(), commands.end(), [&](const PickItem& one) {
                return one.title.compare(text.trimmed(), Qt::CaseInsensitive) == 0;
            });
        const QList<PickItem> block = QList<PickItem>{heading} + commands;
        items = isNamed ? block + items : items + block;
    }
    m_popup->offer(items, text, tr("Nothing found"));
}

QList<PickItem> SearchBox::hitsOfKinds(const std::vector<SearchHit>& hits) const
{
    const std::vector<const Entity*> work =
        m_desk.catalogue().navigation().work(m_desk.catalogue());
    const auto rank = [&](const std::string& kind) {
        return std::find_if(work.begin(), work.end(),
                            [&](const Entity* one) { return one->name == kind; }) -
               work.begin();
    };
    std::vector<std::string> kinds;
    for (const SearchHit& hit : hits) {
        const Entity* entity = m_desk.catalogue().entity(hit.key.entity);
        if (entity && std::find(kinds.begin(), kinds.end(), hit.key.entity) == kinds.end()) {
            kinds.push_back(hit.key.entity);
        }
    }
    std::stable_sort(kinds.begin(), kinds.end(),
                     [&](const std::string& a, const std::string& b) { return rank(a) < rank(b); });
    QList<PickItem> items;
    for (const std::string& kind : kinds) {
        const Entity& entity = m_desk.catalogue().at(kind);
        items.append({{}, {}, labelText(entity.plural), {}});
        for (const SearchHit& hit : hits) {
            if (hit.key.entity != kind) {
                continue;
            }
            const Field* by = entity.field(hit.matchField);
            const QString detail = toQString(hit.detail);
            items.append(
                {keyText(hit.key), toQString(entity.icon), toQString(hit.title),
                 by ? tr("%1: %2", "field: text").arg(labelText(by->labels), detail) : detail});
        }
    }
    return items;
}

QList<PickItem> SearchBox::commandsNamed(const QString& text, int most) const
{
    QList<PickItem> items;
    for (int i = 0; i < m_commands.size() && items.size() < most; ++i) {
        const QAction* command = m_commands.at(i);
        const QString name = command->text().remove(QLatin1Char('&'));
        const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const bool isNamed = std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return !matchMarks(toStd(name), toStd(word)).empty();
        });
        if (command->isEnabled() && !name.isEmpty() && isNamed) {
            items.append({QStringLiteral(">%1").arg(i), QStringLiteral("corner-down-left"), name,
                          command->shortcut().toString(QKeySequence::NativeText)});
        }
    }
    return items;
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
