// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/main_window.h"

#include "core/schema/navigation.h"
#include "ui/lock/lock.h"
#include "ui/lock/lock_page.h"
#include "ui/models/reader.h"
#include "ui/notify/notices.h"
#include "ui/page/page.h"
#include "ui/page/sync_port.h"
#include "ui/shell/banner.h"
#include "ui/shell/catalogue_adoption.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/places.h"
#include "ui/shell/search_box.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/top_bar.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/brand_mark.h"
#include "ui/widgets/long_step.h"
#include "ui/widgets/toast.h"
#include "ui/workbench/workbench.h"

#include <QAction>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

const QString kSizeKey = QStringLiteral("window.size");
const QString kPlaceKey = QStringLiteral("window.place");
const QString kFoldedKey = QStringLiteral("window.folded");

constexpr QSize kFurtherSize{1060, 760};
constexpr QSize kWindowFrame{2, 40}; ///< what a desktop may draw around it

} // namespace

MainWindow::MainWindow(Desk& desk, SyncPort& port, Theme& theme, Languages& languages,
                       const Workbench& bench)
    : m_desk(desk), m_port(port), m_theme(theme), m_languages(languages), m_bench(bench),
      m_root(new QStackedWidget), m_signIn(new SignInPage(port, languages)), m_sidebar(new Sidebar),
      m_banner(new Banner),
      m_pages(new PageStack([this](const Route& route) { return make(route); })), m_toast(nullptr),
      m_counting(new Reader(m_desk, this)), m_createMenu(new QMenu(this)),
      m_lock(new Lock(desk.preferences(), this)), m_lockPage(new LockPage(*m_lock)),
      m_notices(new Notices(desk, port, *m_lock, this))
{
    start();
}

MainWindow::MainWindow(MainWindow* first)
    : m_desk(first->m_desk), m_port(first->m_port), m_theme(first->m_theme),
      m_languages(first->m_languages), m_bench(first->m_bench), m_root(new QStackedWidget),
      m_signIn(new SignInPage(m_port, m_languages)), m_sidebar(new Sidebar), m_banner(new Banner),
      m_pages(new PageStack([this](const Route& route) { return make(route); })), m_toast(nullptr),
      m_counting(new Reader(m_desk, this)), m_createMenu(new QMenu(this)), m_first(first),
      m_lock(first->m_lock), m_lockPage(new LockPage(*m_lock)), m_notices(first->m_notices)
{
    setAttribute(Qt::WA_DeleteOnClose);
    start();
}

MainWindow::~MainWindow()
{
    if (m_first) {
        m_first->m_others.removeOne(this);
        return;
    }
    qDeleteAll(QList<MainWindow*>(m_others)); // they use what this one owns
}

void MainWindow::start()
{
    Desk& desk = m_desk;
    SyncPort& port = m_port;
    setWindowIcon(brandIcon());
    setMinimumSize(760, 520);
    fitScreen();
    addActions();
    build();
    connect(&desk, &Desk::committed, this, [this](const Commit& commit) { showCounts(&commit); });
    auto* adoption = new CatalogueAdoption(*this, *m_pages);
    connect(&desk, &Desk::catalogueExchanged, adoption, &CatalogueAdoption::begin);
    connect(adoption, &CatalogueAdoption::adopted, this, [this] {
        m_sidebar->setPlaces(sidebarPlaces(m_desk, m_bench));
        fillCreateMenu();
        showCounts(nullptr);
        if (m_pages->current() == nullptr) {
            open(Route::start());
        }
    });
    connect(&desk, &Desk::undoFailed, this,
            [this](const Error& error) { showMessage(errorText(error), false); });
    connect(&desk, &Desk::undoLeft, this, &MainWindow::noteUndoLeft);
    if (!m_first) {
        connect(&desk, &Desk::upkeepFailed, this,
                [this](const Error& error) { showMessage(errorText(error), false); });
        desk.setLongStep(LongStep(this, tr("Undoing …"), LongStep::Stop::notOffered));
    }
    connect(&desk, &Desk::unreadChanged, this,
            [this] { m_sidebar->setNewsCount(static_cast<qint64>(m_desk.unreadCount())); });
    m_sidebar->setNewsCount(static_cast<qint64>(desk.unreadCount()));
    connect(&port, &SyncPort::statusChanged, this, &MainWindow::showStatus);
    connect(&port, &SyncPort::blobsChanged, &desk, &Desk::setFiles);
    connect(m_pages, &PageStack::currentChanged, this, &MainWindow::showCurrent);
    rebuild();
    showStatus(port.status());

    connect(m_lock, &Lock::changed, this, &MainWindow::showLock);
    if (!hasData() && port.status().phase == sync::SyncStatus::Phase::signedOut) {
        showSignIn();
    }
    if (m_lock->isLocked()) {
        showLock();
    } else if (!m_first) {
        QMetaObject::invokeMethod(this, &MainWindow::offerDrafts, Qt::QueuedConnection);
    }
}

/// As it was left, but never larger than the screen it opens on, which may be another one now.
void MainWindow::fitScreen()
{
    const QJsonArray kept = m_desk.preferences().value(kSizeKey).toArray();
    QSize size =
        kept.size() == 2 ? QSize(kept.at(0).toInt(), kept.at(1).toInt()) : QSize(1320, 820);
    if (const QScreen* on = screen()) {
        size = size.boundedTo(on->availableGeometry().size() - kWindowFrame);
    }
    resize(size.expandedTo(minimumSize()));
}

void MainWindow::build()
{
    m_topBar = new TopBar(m_desk, *m_acts[Act::back], *m_acts[Act::forward]);
    m_topBar->create().setMenu(m_createMenu);

    auto* middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_topBar);
    middle->addWidget(m_banner);
    middle->addWidget(m_pages, 1);
    auto* work = new QWidget;
    auto* columns = new QHBoxLayout(work);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_sidebar);
    columns->addLayout(middle, 1);
    m_root->addWidget(work);
    m_root->addWidget(m_signIn);
    m_root->addWidget(m_lockPage);
    m_root->setCurrentIndex(0);
    setCentralWidget(m_root);
    m_toast = new Toast(m_root);

    connect(m_sidebar, &Sidebar::placePicked, this,
            [this](const QString& key) { open(m_bench.routeTo(toStd(key))); });
    NavList& places = m_sidebar->places();
    places.setFolded(m_desk.preferences().value(kFoldedKey).toVariant().toStringList());
    connect(&places, &NavList::foldedChanged, this, [this, &places] {
        m_desk.preferences().setValue(kFoldedKey, QJsonArray::fromStringList(places.folded()));
    });
    connect(m_sidebar, &Sidebar::settingsPicked, this, &MainWindow::openSettings);
    connect(m_sidebar, &Sidebar::newsPicked, this, &MainWindow::openNews);
    connect(m_sidebar, &Sidebar::syncPicked, this, &MainWindow::openSync);
    connect(&m_topBar->search(), &SearchBox::recordPicked, this, [this](const RecordKey& key) {
        if (QGuiApplication::keyboardModifiers() & Qt::ControlModifier) {
            openWindow(Route::record(key));
        } else {
            open(Route::record(key));
        }
    });
    connect(m_banner, &Banner::actionPicked, this, &MainWindow::showSignIn);
    connect(m_root, &QStackedWidget::currentChanged, this, &MainWindow::nameWindow);
    connect(m_signIn, &SignInPage::signedIn, this, &MainWindow::finishSignIn);
    connect(m_signIn, &SignInPage::demoRequested, this, &MainWindow::demoRequested);
    connect(m_signIn, &SignInPage::backRequested, this, [this] { m_root->setCurrentIndex(0); });
}

void MainWindow::rebuild()
{
    const std::string place = toStd(m_desk.preferences().value(kPlaceKey).toString());
    m_pages->clear();
    m_sidebar->setPlaces(sidebarPlaces(m_desk, m_bench));
    fillCreateMenu();
    showCounts(nullptr);
    const std::vector<const Entity*> work = Navigation::builtIn().work(m_desk.catalogue());
    const bool isEntity = m_desk.catalogue().entity(place) != nullptr;
    open(isEntity                                            ? Route::list(place)
         : place == "start" || place.empty() || work.empty() ? Route::start()
                                                             : Route::list(work.front()->name));
}

Page* MainWindow::make(const Route& route)
{
    Page* page = m_bench.make({m_desk, m_port, m_theme, m_languages, *m_lock, m_bench}, route);
    if (page) {
        watch(*page);
    }
    return page;
}

void MainWindow::watch(Page& page)
{
    Page* from = &page;
    connect(from, &Page::routeRequested, this, [this, from](const Route& route) {
        const bool isDone = from->endsWithRoute();
        const bool elsewhere = QGuiApplication::keyboardModifiers() & Qt::ControlModifier;
        if (!isDone && elsewhere && route.key == "record") {
            openWindow(route);
            return;
        }
        if (isDone && m_pages->current() == from) {
            m_pages->leave(route);
        }
        open(route);
    });
    connect(from, &Page::windowRequested, this, &MainWindow::openWindow);
    connect(from, &Page::backRequested, this, &MainWindow::leavePage);
    connect(from, &Page::signInRequested, this, &MainWindow::showSignIn);
    connect(from, &Page::messageRequested, this, &MainWindow::showMessage);
    connect(from, &Page::madeRequested, this, [this](const QString& text, const RecordKey& key) {
        m_toast->say(text, {},
                     {{tr("Open"), [this, key] { open(Route::record(key)); }},
                      {tr("Undo"), [this] { undo(); }}});
    });
    connect(from, &Page::offersRequested, this,
            [this](const QString& text, const QList<ToastAction>& offers) {
                m_toast->say(text, {}, offers);
            });
    connect(from, &Page::titleChanged, this, &MainWindow::showCurrent);
}

void MainWindow::open(const Route& route)
{
    Page* before = m_pages->current();
    const bool hadDraft = before && before->hasDraft();
    m_pages->open(route);
    if (const Route* at = m_pages->currentRoute(); at && *at == route) {
        m_pages->current()->arrange(route);
    }
    if (hadDraft && m_pages->current() != before) {
        m_toast->say(tr("What you typed is kept"), QStringLiteral("pencil"), tr("Keep editing"),
                     [this, before] { m_pages->reveal(before); });
    }
}

void MainWindow::leavePage()
{
    Page* page = m_pages->current();
    const Route route = *m_pages->currentRoute();
    if (page->hasDraft()) {
        m_pages->back();
        m_toast->say(tr("Not saved"), QStringLiteral("pencil"), tr("Keep editing"),
                     [this, page] { m_pages->reveal(page); });
        return;
    }
    const bool isPlace = m_desk.catalogue().entity(route.entity) &&
                         m_desk.catalogue().at(route.entity).role == EntityRole::work;
    m_pages->leave(Route::list(isPlace ? route.entity : "account"));
}

/// The sign-in and the lock say nothing of what lies behind them.
void MainWindow::nameWindow()
{
    const Page* page = m_root->currentIndex() == 0 ? m_pages->current() : nullptr;
    setWindowTitle(page ? tr("%1 – Caravan", "window title").arg(page->title())
                        : QStringLiteral("Caravan"));
}

void MainWindow::showCurrent()
{
    const Page* page = m_pages->current();
    if (!page) {
        return;
    }
    const Route& route = *m_pages->currentRoute();
    nameWindow();
    rememberPlace();
    m_acts[Act::back]->setEnabled(m_pages->canGoBack());
    m_acts[Act::forward]->setEnabled(m_pages->canGoForward());
    m_sidebar->setCurrent(toQString(route.entity.empty() ? route.key : route.entity));
}

void MainWindow::rememberPlace()
{
    const Route& route = *m_pages->currentRoute();
    if (!m_first && (route.isList() || route == Route::start())) {
        m_desk.preferences().setValue(kPlaceKey,
                                      toQString(route.isList() ? route.entity : route.key));
    }
}

MainWindow* MainWindow::openWindow(const Route& route)
{
    MainWindow& first = m_first ? *m_first : *this;
    auto* window = new MainWindow(&first);
    first.m_others.append(window);
    connect(window, &MainWindow::demoEnded, &first, &MainWindow::demoEnded);
    window->resize(kFurtherSize.boundedTo(window->size()));
    window->open(route);
    window->show();
    return window;
}

void MainWindow::fitSidebar()
{
    m_sidebar->setNarrow(m_wantsNarrow || width() < kNarrowWindowWidth);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    fitSidebar();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_sidebar->setPlaces(sidebarPlaces(m_desk, m_bench));
        showCounts(nullptr);
        nameActions();
        fillCreateMenu();
        showStatus(m_port.status());
        showCurrent();
        m_toast->dismiss();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // Not a shortcut: an open list, menu or search must have it first.
    if (event->key() == Qt::Key_Escape && m_root->currentIndex() == 0) {
        leavePage();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

/// Nothing is asked: what was typed into forms is kept and offered at the next start.
void MainWindow::closeEvent(QCloseEvent* event)
{
    Page* unkept = m_pages->keepTyped();
    if (unkept && !mayLose(*unkept)) {
        event->ignore();
        return;
    }
    if (!m_first) {
        m_desk.preferences().setValue(kSizeKey, QJsonArray{width(), height()});
        for (MainWindow* other : QList<MainWindow*>(m_others)) {
            if (!other->close()) {
                event->ignore();
                return;
            }
        }
    }
    event->accept();
}

} // namespace caravan::ui
