// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/board_page.h"

#include "ui/board/board_model.h"
#include "ui/board/card_lift.h"
#include "ui/board/column_box.h"
#include "ui/board/column_view.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/plain_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kColumnGap = 12;
constexpr int kWordsWidth = 150;

} // namespace

BoardPage::BoardPage(std::unique_ptr<BoardKind> kind, Desk& desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_kind(std::move(kind)),
      m_model(new BoardModel(desk, *m_kind, this)),
      m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_subtitle(new PlainLabel({}, TextRole::body, Ink::text2)), m_words(new QLineEdit),
      m_list(new QToolButton), m_new(new QPushButton), m_scroll(new QScrollArea),
      m_lift(new CardLift([this](const ColumnView& view, int step) { return beside(view, step); },
                          this))
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its columns take the focus
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin, kGap);
    layout->setSpacing(kCardPadding);
    layout->addLayout(makeHead());
    layout->addWidget(m_scroll, 1);
    connectParts();
    retranslate();
    m_model->ask();
}

QHBoxLayout* BoardPage::makeHead()
{
    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    m_subtitle->setElided(true);
    m_words->setClearButtonEnabled(true);
    m_words->setFixedWidth(kWordsWidth);
    m_list->setIcon(icon(QStringLiteral("list")));
    m_list->setIconSize(QSize(kIconSize, kIconSize));
    setButtonKind(*m_list, ButtonKind::secondary);
    m_new->setIcon(icon(QStringLiteral("plus"), Ink::onAccent));
    setButtonKind(*m_new, ButtonKind::primary);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addLayout(titles, 1);
    head->addWidget(m_words, 0, Qt::AlignBottom);
    if (QWidget* filter = m_kind->filter()) {
        head->addWidget(filter, 0, Qt::AlignBottom);
    }
    head->addWidget(m_list, 0, Qt::AlignBottom);
    head->addWidget(m_new, 0, Qt::AlignBottom);
    return head;
}

void BoardPage::connectParts()
{
    connect(m_list, &QToolButton::clicked, this,
            [this] { Q_EMIT routeRequested(Route::list(m_kind->entity().name)); });
    connect(m_new, &QPushButton::clicked, this,
            [this] { Q_EMIT routeRequested(Route::create(m_kind->entity().name)); });
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_model->setWords(words);
        showSums();
    });
    connect(m_words, &QLineEdit::returnPressed, this, &BoardPage::focusContent);
    connect(m_kind.get(), &BoardKind::edited, m_model, &BoardModel::ask);
    connect(m_model, &BoardModel::rebuilt, this, &BoardPage::rebuild);
    connect(m_model, &BoardModel::refreshed, this, [this] {
        showSums();
        keepPlace();
    });
    connect(m_lift, &CardLift::aimedAt, this,
            [this](ColumnView* view) { m_scroll->ensureWidgetVisible(view); });
    connect(m_lift, &CardLift::moveAsked, this,
            [this](const std::vector<RecordId>& ids, ColumnView* to) { move(ids, to->column()); });
    connect(m_lift, &CardLift::changed, this, &BoardPage::tellLift);
    offer(Verb::find, [this] { focusWords(); });
}

BoardPage::~BoardPage()
{
    // The columns read through the kind, and views that are still there read the columns.
    delete m_scroll;
    delete m_model;
}

QString BoardPage::title() const
{
    return m_kind->title();
}

void BoardPage::rebuild()
{
    m_lift->forget();
    m_views.clear();
    m_boxes.clear();
    auto* all = new QWidget;
    auto* columns = new QHBoxLayout(all);
    columns->setContentsMargins(0, 0, 0, kGap);
    columns->setSpacing(kColumnGap);
    for (BoardColumn* column : m_model->columns()) {
        auto* box = new ColumnBox(*m_kind, *column);
        columns->addWidget(box, 1);
        m_boxes.push_back(box);
        m_views.push_back(&box->view());
        connectColumn(*box);
    }
    columns->addStretch();
    replaceContent(*m_scroll, all);
    all->setAutoFillBackground(false);
    showSums();
}

void BoardPage::connectColumn(ColumnBox& box)
{
    ColumnView* view = &box.view();
    BoardColumn* column = &box.column();
    connect(&box.addButton(), &QToolButton::clicked, this, [this, column] { add(*column); });
    connect(view, &ColumnView::cardOpened, this, [this, column](const QModelIndex& index) {
        if (const BoardCard* card = column->cardAt(index.row())) {
            Q_EMIT routeRequested(Route::record(card->row.record.key()));
        }
    });
    connect(view, &ColumnView::cardsDropped, this,
            [this, column](const std::vector<RecordId>& ids) { move(ids, *column); });
    connect(view, &ColumnView::cardsPushed, this, [this, view](int step) {
        if (ColumnView* to = beside(*view, step)) {
            move(view->selectedIds(), to->column());
        }
    });
    connect(view, &ColumnView::neighbourAsked, this,
            [this, view](int step) { goBeside(*view, step); });
    connect(view, &ColumnView::liftAsked, this, [this, view] { m_lift->lift(*view); });
    connect(view, &ColumnView::targetAsked, m_lift, &CardLift::aim);
    connect(view, &ColumnView::dropAsked, m_lift, [this] { m_lift->putDown(true); });
    connect(view, &ColumnView::returnAsked, m_lift, [this] { m_lift->putDown(false); });
    connect(view, &ColumnView::letterPressed, this,
            [this, view](int key) { takeLetter(*view, key); });
}

ColumnView* BoardPage::beside(const ColumnView& view, int step) const
{
    const auto found = std::find(m_views.begin(), m_views.end(), &view);
    const auto place = found - m_views.begin() + step;
    return place >= 0 && place < static_cast<std::ptrdiff_t>(m_views.size())
               ? m_views[static_cast<std::size_t>(place)]
               : nullptr;
}

void BoardPage::goBeside(const ColumnView& view, int step)
{
    ColumnView* to = beside(view, step);
    while (to && to->column().rowCount() == 0) {
        to = beside(*to, step);
    }
    if (to) {
        to->setFocus(Qt::OtherFocusReason);
        m_scroll->ensureWidgetVisible(to);
    }
}

/// In place of the figures of the board; read out too, since nothing has moved yet.
void BoardPage::tellLift()
{
    showSums();
    if (m_lift->isActive()) {
        QAccessibleEvent told(m_subtitle, QAccessible::Alert);
        QAccessible::updateAccessibility(&told);
    }
}

bool BoardPage::isLifted() const
{
    return m_lift->isActive();
}

void BoardPage::takeLetter(ColumnView& view, int key)
{
    const std::string stage = m_kind->stageOfLetter(key);
    const std::vector<RecordId> ids = view.selectedIds();
    const auto found = std::find_if(m_views.begin(), m_views.end(), [&](ColumnView* one) {
        return one->column().stage().value == stage;
    });
    if (stage.empty() || ids.empty() || found == m_views.end()) {
        return;
    }
    m_current = ids.front();
    const auto to = BoardStage((*found)->column().stage());
    finish(m_kind->moveByLetter(ids, to, this));
}

void BoardPage::move(const std::vector<RecordId>& ids, const BoardColumn& column)
{
    if (ids.empty()) {
        return;
    }
    m_current = ids.front();
    const auto to = BoardStage(column.stage()); // a commit may replace the columns
    finish(m_kind->move(ids, to, this));
}

void BoardPage::add(const BoardColumn& column)
{
    const auto to = BoardStage(column.stage());
    const auto made = m_kind->add(to, this);
    if (made && !made->made.isNil()) {
        m_current = made->made;
    }
    finish(made);
}

void BoardPage::finish(const std::optional<Moved>& moved)
{
    if (moved) {
        Q_EMIT messageRequested(moved->text, moved->isGood);
    }
    keepPlace();
    m_current.reset();
}

void BoardPage::keepPlace()
{
    if (!m_current) {
        return;
    }
    for (ColumnView* view : m_views) {
        if (view->column().rowOf(*m_current) >= 0) {
            view->select(*m_current);
            view->setFocus(Qt::OtherFocusReason);
            m_scroll->ensureWidgetVisible(view);
        }
    }
}

void BoardPage::showSums()
{
    for (ColumnBox* box : m_boxes) {
        box->showSum();
    }
    m_subtitle->setText(m_lift->isActive() ? m_lift->text() : m_kind->summary());
}

void BoardPage::focusWords()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void BoardPage::keyPressEvent(QKeyEvent* event)
{
    const bool isInWords = m_words->hasFocus();
    if (event->key() == Qt::Key_Slash && !isInWords) {
        focusWords();
    } else if (event->key() == Qt::Key_Escape && isInWords && !m_words->text().isEmpty()) {
        m_words->clear();
    } else if (isInWords && (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Down)) {
        focusContent();
    } else {
        Page::keyPressEvent(event);
    }
}

void BoardPage::retranslate()
{
    m_title->setText(title());
    m_words->setPlaceholderText(tr("Filter cards (/)"));
    m_words->setAccessibleName(tr("Filter cards"));
    m_list->setToolTip(tr("Show as a list"));
    m_list->setAccessibleName(tr("Show as a list"));
    m_new->setText(tr("New %1", "kind of record").arg(labelInSentence(m_kind->entity().labels)));
    m_new->setVisible(m_kind->entity().isTyped() && m_desk.rights().mayCreate(m_kind->entity()));
    m_kind->retranslate();
    if (!m_views.empty()) {
        m_model->ask(); // notes of cards are sentences
    }
}

void BoardPage::focusContent()
{
    for (ColumnView* view : m_views) {
        if (view->column().rowCount() > 0) {
            view->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

QList<PageKey> BoardPage::keys() const
{
    return {{QStringLiteral("Space / M"), tr("Lift the card")},
            {QStringLiteral("← →"), tr("Carry it to another column")},
            {QStringLiteral("Enter"), tr("Put it down, or open the card")},
            {QStringLiteral("Esc"), tr("Put it back")},
            {QStringLiteral("W / L"), tr("Win or lose a deal")},
            {QStringLiteral("/"), tr("Filter cards")}};
}

} // namespace caravan::ui
