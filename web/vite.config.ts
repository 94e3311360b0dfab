import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The Host header stays the page's own: the server refuses a request whose Origin differs from it. */
const server = { target: 'http://127.0.0.1:8080', changeOrigin: false };

/** `vite web` develops against a running `isocenter serve`; `vite build web` writes web/dist, which that server hands out. */
export default defineConfig({
  plugins: [react()],
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': server, '/dicom-web': server } },
  build: { outDir: 'dist', target: 'es2022', chunkSizeWarningLimit: 900 },
});
